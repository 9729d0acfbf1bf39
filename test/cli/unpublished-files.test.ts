import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const files = {
  "notes/a.md": "# 가\n\n[원본](a.html) ![그림](그림.png)\n",
  "notes/a.html": "<p>원본",
  "notes/b.md": "# 나\n\n![그림](b.html/그림.png)\n",
  "notes/b.html/그림.png": "png",
  "notes/그림.png": "png",
};

it("tells files that cannot be published by name, publishes all else, and fails only if strict", async () => {
  const cwd = tempFolder(files);
  const build = async (...more: string[]) => {
    const { code, err } = await runCli(cwd, ["build", "notes", "--no-site-check", ...more]);
    // A slow build tells how far it is.
    return { code, err: err.replaceAll(/^\S+ 중 .*\n/gm, "") };
  };
  const { code, err } = await build();
  expect(code).toBe(0);
  expect(err).toContain("“a.html”을 사이트에 넣지 못했습니다: 그 자리에 사이트의 페이지가 있습니다.");
  expect(err).toContain("“b.html/그림.png”를 사이트에 넣지 못했습니다: 그 자리에 사이트의 페이지가 있습니다.");
  expect(readFileSync(join(cwd, "_site/a.html"), "utf8")).toContain("가</h1>");
  expect(["b.html", "그림.png", "_ieum/ieum.css"].map((path) => existsSync(join(cwd, "_site", path)))).toEqual([
    true,
    true,
    true,
  ]);
  // Not from the kept build, which would know nothing of a disk that is right again.
  expect(await build("--strict")).toMatchObject({ code: 1, err });
  renameSync(join(cwd, "notes/a.html"), join(cwd, "notes/c.html"));
  const { err: after } = await build();
  expect(after).not.toContain("a.html");
  expect(after).toContain("b.html/그림.png");
});

it("keeps the pages that it makes, whatever files are named as they are", async () => {
  const cwd = tempFolder({
    "notes/데모/a.md": "# 가\n\n[지도](../map.html) [데모](index.html) [없음](../404.html)\n",
    "notes/map.html": "<p>원본",
    "notes/404.html": "<p>원본",
    "notes/데모/index.html": "<p>원본",
  });
  const { code, err } = await runCli(cwd, ["build", "notes"]);
  expect(code).toBe(0);
  const lost = err.match(/“\S+?”.*넣지 못했습니다: .*/g);
  expect(lost).toEqual(
    ["404.html", "데모/index.html"].map(
      (path) => `“${path}”을 사이트에 넣지 못했습니다: 그 자리에 사이트의 페이지가 있습니다.`,
    ),
  );
  const page = (path: string): string => readFileSync(join(cwd, "_site", path), "utf8");
  expect(page("map.html")).toBe("<p>원본");
  expect(page("map-1.html")).toContain('class="page-map"');
  expect(page("데모/index.html")).toContain('class="page-folder"');
  expect(page("404.html")).toContain('href="/map-1.html"');
});

it("tells files of ieum's own where they should be, and what is in their place", async () => {
  const cwd = tempFolder({
    "notes/a.md": "# 가\n",
    "_site/_ieum/ieum.css/남의것": "",
    "_site/_ieum/previews": "",
  });
  const { code, err } = await runCli(cwd, ["build", "notes", "--no-site-check"]);
  expect(code).toBe(0);
  expect(err).toContain("_site/_ieum/ieum.css:1:1 오류 unpublished-file");
  expect(err).toContain("“_ieum/ieum.css”를 사이트에 넣지 못했습니다: 그 자리에 폴더가 있습니다.");
  expect(err).toContain("_site/_ieum/previews/0.json:1:1 오류 unpublished-file");
  expect(err).toContain("“_ieum/previews/0.json”을 사이트에 넣지 못했습니다: 그 자리나 그 위에 다른 파일이 있습니다.");
});

it("tells them in a severity of the owner's", async () => {
  const cwd = tempFolder(files);
  const off = ["--severity", "unpublished-file=off", "--severity", "missing-asset=off"];
  expect(await runCli(cwd, ["build", "notes", "--strict", "--no-site-check", ...off])).toMatchObject({
    code: 0,
    err: "",
  });
});
