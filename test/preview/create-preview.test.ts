import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLayout } from "../../_includes/create-layout.ts";
import { createPreview } from "../../src/cli/preview/create-preview.ts";
import { parseOptions } from "../../src/config/parse-options.ts";
import { createLoader } from "../../src/site/create-loader.ts";
import { tempFolder } from "../support/temp-folder.ts";

async function start(files: Record<string, string>) {
  const cwd = tempFolder(Object.fromEntries(Object.entries(files).map(([path, text]) => [`notes/${path}`, text])));
  const root = join(cwd, "notes");
  const output = join(cwd, "preview");
  const loader = createLoader({ root, options: parseOptions({ drafts: true }), cacheDir: undefined, skip: [] });
  let lost: readonly string[] = [];
  const preview = createPreview(root, output, loader, (_, failed) => (lost = failed.map(({ path }) => path)));
  await preview.build(createLayout());
  return {
    write: (path: string, text: string) => {
      mkdirSync(join(root, path, ".."), { recursive: true });
      // Another size: two saves within one tick of the clock are still two.
      writeFileSync(join(root, path), text);
    },
    remove: (path: string) => rmSync(join(root, path)),
    rename: (from: string, to: string) => renameSync(join(root, from), join(root, to)),
    update: async () => {
      const urls: string[] = [];
      await preview.update((more) => void urls.push(...more));
      await preview.settle();
      return urls;
    },
    page: (path: string) => readFileSync(join(output, path), "utf8"),
    lost: () => lost,
    clear: () => rmSync(output, { recursive: true }),
    exists: (path: string) => existsSync(join(output, path)),
  };
}

describe("createPreview", () => {
  it("writes the note that changed and the notes it links to, and no other", async () => {
    const site = await start({ "a.md": "# 가\n", "b.md": "# 나\n", "c.md": "# 다\n" });
    site.write("a.md", "# 가\n\n이제 [나](b.md)를 봅니다.\n");
    const urls = await site.update();
    expect(urls.filter((url) => /^\/[abc]\./.test(url))).toEqual(["/a.html", "/b.html"]);
    expect(site.page("b.html")).toContain("<mark>나</mark>를 봅니다.");
    expect(await site.update()).toEqual([]);
  });

  it("builds all again where somebody has deleted what was built", async () => {
    const site = await start({ "a.md": "# 가\n", "b.md": "# 나\n" });
    site.clear();
    site.write("a.md", "# 가나\n");
    expect(await site.update()).toEqual(["*"]);
    expect(["b.html", "404.html", "_ieum/ieum.css"].filter((path) => !site.exists(path))).toEqual([]);
    site.write("a.md", "# 가나다\n");
    expect(await site.update()).toContain("/a.html");
  });

  it("builds all again once, however many saves follow that deletion", async () => {
    const site = await start({ "a.md": "# 가\n", "b.md": "# 나\n" });
    site.clear();
    site.write("a.md", "# 가나\n");
    const first = site.update();
    site.write("b.md", "# 나다\n");
    const [one, two] = await Promise.all([first, site.update()]);
    expect([one, two].flat().filter((url) => url === "*")).toEqual(["*"]);
    expect(["a.html", "b.html", "404.html"].filter((path) => !site.exists(path))).toEqual([]);
  });

  it("sets the map aside where a note or a file takes its name, and leads there from every page", async () => {
    const site = await start({ "a.md": "# 가\n", "b.md": "# 나\n" });
    site.write("map.md", "# 지도\n");
    await site.update();
    expect(site.page("b.html")).toContain('href="map-1.html"');
    expect(site.page("map-1.html")).toContain('class="page-map');
    expect(site.page("map.html")).toContain("지도</h1>");
    site.remove("map.md");
    site.write("search.html", "<p>원본");
    await site.update();
    expect(site.page("b.html")).toContain('href="map.html"');
    expect(site.page("b.html")).toContain('href="search-1.html"');
    expect([site.exists("map-1.html"), site.exists("search.html")]).toEqual([false, false]);
  });

  it("follows a deletion and a rename in the pages that link there", async () => {
    const site = await start({ "a.md": "[나](b.md)\n", "b.md": "# 나\n" });
    site.remove("b.md");
    await site.update();
    expect(site.page("a.html")).toContain('data-dead="missing-note"');
    expect(site.exists("b.html")).toBe(false);
    site.write("c.md", "# 나\n");
    await site.update();
    site.rename("c.md", "b.md");
    await site.update();
    expect(site.page("a.html")).toContain('href="b.html"');
    expect(site.exists("c.html")).toBe(false);
  });

  it("shows a new title wherever it stands: navigation, previous and next, backlinks", async () => {
    const site = await start({ "a.md": "# 가\n\n[나](b.md)\n", "b.md": "# 나\n", "c.md": "# 다\n" });
    site.write("a.md", "# 새 제목\n\n[나](b.md)\n");
    await site.update();
    for (const page of ["b.html", "c.html", "index.html"]) expect(site.page(page), page).toContain("새 제목");
  });

  it("follows embeds, assets, drafts and findings", async () => {
    const site = await start({ "a.md": "![[b]]\n", "b.md": "처음 글\n", "d.md": "---\ndraft: true\n---\n# 초안\n" });
    expect(site.page("d.html")).toContain("초안");
    site.write("b.md", "바뀐 글 ![그림](x.png)\n");
    await site.update();
    expect(site.page("a.html")).toContain("바뀐 글");
    expect(site.page("b.html")).toContain("x.png");
    site.write("x.png", "png");
    await site.update();
    expect(site.page("b.html")).toContain('<img src="x.png"');
    expect(site.exists("x.png")).toBe(true);
  });

  it("follows many changes at once, as a branch switch makes them", async () => {
    const site = await start(
      Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`n${i}.md`, `# 노트 ${i}\n\n[다음](n${i + 1}.md)\n`])),
    );
    for (let i = 0; i < 40; i += 2) site.write(`n${i}.md`, `# 바뀐 노트 ${i}\n\n[앞](n${Math.max(0, i - 1)}.md) 글\n`);
    for (let i = 1; i < 40; i += 4) site.remove(`n${i}.md`);
    await site.update();
    expect(site.page("n2.html")).toContain("바뀐 노트 2");
    expect(site.page("n2.html")).toContain('data-dead="missing-note"');
    expect(site.exists("n5.html")).toBe(false);
  });

  it("follows a note to an address below its old one and back, and keeps on where none can be", async () => {
    const site = await start({ "a.md": "---\npermalink: /x.html\n---\n# 가\n", "b.md": "# 나\n" });
    for (const [permalink, page] of [
      ["/x.html/", "x.html/index.html"],
      ["/x.html/y/", "x.html/y/index.html"],
      ["/x.html", "x.html"],
      ["/b.html/", "a.html"],
      [`/${"가".repeat(83)}.html`, `${"가".repeat(83)}.html`],
      [`/${"가".repeat(99)}`, "a.html"],
    ] as const) {
      site.write("a.md", `---\npermalink: ${permalink}\n---\n# 가\n`);
      await site.update();
      expect(site.page(page), permalink).toContain("가</h1>");
    }
    expect(site.page("a.html")).toContain("페이지를 둘 수 없어");
  });

  it("tells files that cannot be put beside the pages, and puts them there once they can", async () => {
    const site = await start({ "a.md": "# 가\n\n[원본](a.html)\n", "a.html": "<p>원본" });
    expect(site.lost()).toEqual(["a.html"]);
    site.write("a.md", "# 나\n\n[원본](a.html)\n");
    await site.update();
    expect([site.lost(), site.page("a.html").includes("나</h1>")]).toEqual([["a.html"], true]);
    site.rename("a.md", "b.md");
    await site.update();
    expect([site.lost(), site.page("a.html")]).toEqual([[], "<p>원본"]);
  });
});
