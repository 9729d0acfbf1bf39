import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLayout } from "../../_includes/create-layout.ts";
import { parseOptions } from "../../src/config/parse-options.ts";
import { buildWithEleventy } from "../../src/eleventy/build-with-eleventy.ts";
import { openBuiltSite } from "../../src/io/open-built-site.ts";
import { checkBuiltSite, watchBuiltSite } from "../../src/site/check-built-site.ts";
import { createLoader } from "../../src/site/create-loader.ts";
import { createSiteThreads } from "../../src/site/site-threads.ts";

let root = "";
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "ieum-watch-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const output = () => join(root, "site");

/** What a build into the output expects to lie there, and what lies there when its pages are written. */
async function build(): Promise<{ expected: readonly string[]; pages: readonly number[]; actual: readonly string[] }> {
  const loader = createLoader({ root: join(root, "notes"), options: parseOptions({}), cacheDir: undefined, skip: [] });
  let expected: readonly string[] = [];
  let shared: readonly string[] = [];
  let actual: readonly string[] = [];
  const pages: number[] = [];
  await buildWithEleventy({
    root: join(root, "notes"),
    output: output(),
    loader,
    layout: createLayout({}),
    preview: false,
    onStart(_, list) {
      const files = list();
      shared = files.shared;
      expected = [...shared, ...files.others];
    },
    onPage(count) {
      for (const page of shared.slice(0, count)) expect(existsSync(join(output(), page))).toBe(true);
      pages.push(count);
    },
    onPages: () => void (actual = openBuiltSite(output()).files),
  });
  await loader.close();
  return { expected, pages, actual };
}

const isEarly = (path: string) => !/^_ieum\/(?:search\/|files\.json$)/.test(path);

describe("what a build expects to be there", () => {
  it("is what is there, in a new folder and in one of an earlier build with files of others", async () => {
    for (let i = 0; i < 80; i++) write(`notes/가/note-${i}.md`, `# 노트 ${i}\n\n![](그림.svg) $x$`);
    write("notes/가/그림.svg", "<svg/>");
    write("notes/지울.md", "# 지울");
    const first = await build();
    expect(first.expected.filter(isEarly).toSorted()).toEqual(first.actual.filter(isEarly));
    expect(first.actual).toContain("지울.html");
    expect(first.pages.length).toBeGreaterThan(1);
    expect(first.pages.at(-1)).toBe(first.actual.filter((path) => /\.(?:html|xml)$/.test(path)).length);

    rmSync(join(root, "notes", "지울.md"));
    write("site/CNAME", "a.example");
    write("site/남의/것.html", "<p>");
    const second = await build();
    expect(second.expected.filter(isEarly).toSorted()).toEqual(second.actual.filter(isEarly));
    expect(second.actual).toContain("남의/것.html");
    expect(second.actual).not.toContain("지울.html");
  });
});

describe("the check of a site that is being written", () => {
  const pages = { "a.html": '<a href="b.html">', "b.html": '<a href="c.html#x">', "c.html": '<p id="y">' };

  it.each([
    ["all that was expected", ["a.html", "b.html"], ["c.html"]],
    ["more than was expected", ["a.html", "b.html"], []],
    ["less than was expected", ["a.html", "b.html", "c.html"], ["d.html"]],
  ])("says what a check thereafter says: %s", async (_, shared, others) => {
    const input = { folder: output(), options: parseOptions({}), threads: createSiteThreads() };
    mkdirSync(output());
    const watch = watchBuiltSite(input, { shared, others });
    for (const [name, html] of Object.entries(pages)) write(`site/${name}`, html);
    watch.tellWritten(2);
    const found = await watch.finish();
    expect(found).toEqual(await checkBuiltSite(input));
    expect(found.diagnostics.map(({ code, path }) => [code, path])).toContainEqual(["broken-page-fragment", "b.html"]);
  });
});
