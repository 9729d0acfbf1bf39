import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openImageSizes } from "../../src/io/open-image-sizes.ts";
import { scanFolder } from "../../src/io/scan-folder.ts";
import { loadSite } from "../support/load-site.ts";
import { png, sidewaysJpeg } from "../support/pictures.ts";
import { tempFolder } from "../support/temp-folder.ts";

async function sizesOf(files: Record<string, string | Uint8Array>): Promise<unknown> {
  const root = tempFolder(files);
  const { assets } = scanFolder(root, [], []);
  return Object.fromEntries(await openImageSizes(root, undefined).measure([...assets.values()]));
}

describe("sizes of pictures", () => {
  it.each([
    ["a.png", png(640, 480), { width: 640, height: 480 }],
    ["a.jpg", sidewaysJpeg(640, 480), { width: 480, height: 640 }],
    ["a.jpg", sidewaysJpeg(640, 480, 120_000), { width: 480, height: 640 }],
    ["a.gif", Buffer.from("GIF89a\u0010\u0000\u0008\u0000\u0000\u0000\u0000", "latin1"), { width: 16, height: 8 }],
    ["a.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="30px" height="20"/>', { width: 30, height: 20 }],
    ["a.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12"/>', { width: 24, height: 12, fluid: true }],
    ["a.png", "no picture", undefined],
    ["a.png", "", undefined],
  ])("%s is measured", async (name, content, size) => {
    expect(await sizesOf({ [name]: content })).toEqual(size === undefined ? {} : { [name]: size });
  });

  it("are kept until a file changes", async () => {
    const root = tempFolder({ "a.png": png(640, 480) });
    const file = join(root, "a.png");
    const measure = async (): Promise<unknown> =>
      (await openImageSizes(root, `${root}/.cache`).measure([...scanFolder(root, [], []).assets.values()])).get(
        "a.png",
      );
    utimesSync(file, 1, 1);
    await measure();
    writeFileSync(file, png(10, 20));
    utimesSync(file, 1, 1);
    expect(await measure()).toEqual({ width: 640, height: 480 });
    utimesSync(file, 2, 2);
    expect(await measure()).toEqual({ width: 10, height: 20 });
  });
});

describe("a picture on a page", () => {
  const files = { "a.png": png(640, 480), "b.svg": '<svg viewBox="0 0 24 12"/>', "c.png": "broken" };
  const images = async (note: string): Promise<string[]> => {
    const { page } = await loadSite(tempFolder({ ...files, "note.md": note }));
    return [...page("/note.html").matchAll(/<img [^>]*>/g)].map(([tag]) => tag);
  };

  it("keeps its room free, and loads late unless it is the first", async () => {
    expect(await images("![가](a.png) ![나](b.svg) ![다](c.png)")).toEqual([
      '<img src="a.png" alt="가" width="640" height="480" decoding="async">',
      '<img src="b.svg" alt="나" style="width:100%;aspect-ratio:24/12" loading="lazy" decoding="async">',
      '<img src="c.png" alt="다" loading="lazy" decoding="async">',
    ]);
  });

  it.each([
    ["![[a.png|320]]", ' width="320" height="240"'],
    ["![[a.png|320x100]]", ' width="320" height="100" style="aspect-ratio:320/100"'],
    ["![[a.png|321x241]]", ' width="321" height="241" decoding'],
    ['<img src="a.png" width="64" height="64" alt="">', ' style="aspect-ratio:64/64"'],
    ['<img alt="" src="a.png">', ' width="640" height="480"'],
    ['<img width="320" alt="" src="a.png">', ' width="320"'],
    ['<img src="a.png" height="240" alt="">', ' width="320"'],
    ['<img src="a.png" width="50%" alt="">', ' width="50%"'],
    ['<img src="a.png" style="width: 50%" alt="">', ' style="width: 50%"'],
  ])("%s", async (note, expected) => {
    const [tag = ""] = await images(note);
    expect(tag).toContain(expected);
    expect(tag.match(/ (?:width|height|decoding|style)=/g)).toEqual([
      ...new Set(tag.match(/ (?:width|height|decoding|style)=/g)),
    ]);
  });
});

describe("an image of raw HTML without a description", () => {
  it.each([
    ['가 <img src="a.png">', 'alt=""'],
    ['<a href="https://example.com"><img src="a.png"></a>', 'alt="a.png"'],
    ['<a href="https://example.com">글 <img src="a.png"></a>', 'alt=""'],
    ['<a href="https://example.com"> <img width="3" src="https://example.com/b.png?c=1"></a>', 'alt="b.png"'],
    ['<img src="a.png" alt>', "alt"],
  ])("%s is told as %s", async (note, alt) => {
    const { page } = await loadSite(tempFolder({ "a.png": png(640, 480), "note.md": note }));
    const [tag = ""] = /<img src="[^>]*>|<img width="3"[^>]*>/.exec(page("/note.html")) ?? [];
    expect(tag.match(/\salt(?:="[^"]*")?/g)).toEqual([` ${alt}`]);
  });
});
