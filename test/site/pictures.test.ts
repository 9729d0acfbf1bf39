import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLayout } from "../../_includes/create-layout.ts";
import { parseOptions } from "../../src/config/parse-options.ts";
import { createLoader } from "../../src/site/create-loader.ts";
import { createRenderer } from "../../src/site/create-renderer.ts";
import type { ConvertPictures } from "../../src/site/picture.ts";
import { png } from "../support/pictures.ts";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const convert: ConvertPictures = async (root, files, { formats }) =>
  new Map(
    files.map(({ path }) => [
      path,
      formats.flatMap((format) =>
        [680, 1360].map((width) => {
          const name = `x-${width}.${format}`;
          return { type: `image/${format}`, width, name, file: join(root, name) };
        }),
      ),
    ]),
  );

async function pageOf(note: string, formats: readonly ("avif" | "webp")[]): Promise<string> {
  const root = tempFolder({ "k/note.md": note, "k/a.png": png(2000, 1000) });
  const options = parseOptions({ images: { formats } });
  const loader = createLoader({ root, options, cacheDir: undefined, skip: [], convert });
  const site = await loader.load();
  await loader.close();
  return createRenderer(site, createLayout(), false).note([...site.graph.notes.values()][0]!);
}

describe("newer formats of a picture", () => {
  it("are offered before it, the best first", async () => {
    expect(await pageOf("![가](a.png)", ["avif", "webp"])).toContain(
      '<picture><source type="image/avif" srcset="../_ieum/images/x-680.avif 680w, ../_ieum/images/x-1360.avif 1360w" ' +
        'sizes="(min-width: 42rem) 39rem, 100vw"><source type="image/webp" srcset="../_ieum/images/x-680.webp 680w, ' +
        '../_ieum/images/x-1360.webp 1360w" sizes="(min-width: 42rem) 39rem, 100vw"><img src="a.png" alt="가" ' +
        'width="2000" height="1000" decoding="async"></picture>',
    );
    expect(await pageOf("![[a.png|300]]", ["webp"])).toContain('sizes="300px"');
    expect(await pageOf("![가](a.png)", [])).not.toContain("<picture>");
  });

  it("need a package that their owner installs", async () => {
    const cwd = tempFolder({
      "notes/a.md": "![가](a.png)",
      "notes/a.png": png(20, 10),
      "ieum.config.json": '{ "images": { "formats": ["webp"] } }',
    });
    const { code, err } = await runCli(cwd, ["build", join(cwd, "notes"), "-o", join(cwd, "_site")]);
    expect(code).toBe(2);
    expect(err).toContain("@11ty/eleventy-img 패키지가 필요합니다. 'npm install @11ty/eleventy-img'로");
  });

  it.each(['{ "formats": ["png"] }', '{ "formats": "webp" }', '{ "sizes": [] }', "[]"])(
    "%s is refused",
    async (images) => {
      expect(() => parseOptions({ images: JSON.parse(images) as unknown })).toThrow("bad-value");
    },
  );
});
