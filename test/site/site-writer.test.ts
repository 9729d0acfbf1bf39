import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLayout } from "../../_includes/create-layout.ts";
import { parseOptions } from "../../src/config/parse-options.ts";
import { buildWithEleventy } from "../../src/eleventy/build-with-eleventy.ts";
import { readPages } from "../../src/io/page-batch.ts";
import { openBuiltSite } from "../../src/io/open-built-site.ts";
import { checkBuiltSite, checkWrittenSite } from "../../src/site/check-built-site.ts";
import { createLoader } from "../../src/site/create-loader.ts";
import { openSiteTaker, type SiteTaker } from "../../src/site/site-taker.ts";
import { createSiteThreads, type SiteThreads } from "../../src/site/site-threads.ts";
import { openSiteWriter } from "../../src/site/site-writer.ts";

let root = "";
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "ieum-watch-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const output = () => join(root, "site");

/** What a build into the output expects to lie there, and what lies there when its pages are written. */
async function build(): Promise<{ expected: readonly string[]; actual: readonly string[] }> {
  const loader = createLoader({ root: join(root, "notes"), options: parseOptions({}), cacheDir: undefined, skip: [] });
  let expected: readonly string[] = [];
  let actual: readonly string[] = [];
  await buildWithEleventy({
    root: join(root, "notes"),
    output: output(),
    loader,
    layout: createLayout({}),
    preview: false,
    onStart(_, list) {
      const { pages, others } = list();
      expected = [...pages, ...others];
    },
    onPages: () => void (actual = openBuiltSite(output()).files),
  });
  await loader.close();
  return { expected, actual };
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

    rmSync(join(root, "notes", "지울.md"));
    write("site/CNAME", "a.example");
    write("site/남의/것.html", "<p>");
    const second = await build();
    expect(second.expected.filter(isEarly).toSorted()).toEqual(second.actual.filter(isEarly));
    expect(second.actual).toContain("남의/것.html");
    expect(second.actual).not.toContain("지울.html");
  });
});

describe("the check of a site that was just written", () => {
  const pages = { "a.html": '<a href="b.html">', "b.html": '<a href="c.html#x">', "c.html": '<p id="y">' };

  it.each([
    ["all that was expected", ["a.html", "b.html"], ["c.html"]],
    ["more than was expected", ["a.html", "b.html"], []],
    ["less than was expected", ["a.html", "b.html", "c.html"], ["d.html"]],
  ])("says what a check thereafter says: %s", async (_, written, others) => {
    const input = { folder: output(), options: parseOptions({}), threads: createSiteThreads() };
    mkdirSync(output());
    const expected = { pages: written, others };
    const writer = openSiteWriter(output(), expected, input.options, input.threads);
    for (const [path, text] of Object.entries(pages)) {
      if (written.includes(path)) await writer.write({ path, text });
      else write(`site/${path}`, text);
    }
    await writer.flush();
    const found = await checkWrittenSite(input, expected, writer);
    expect(found).toEqual(await checkBuiltSite(input));
    expect(found.diagnostics.map(({ code, path }) => [code, path])).toContainEqual(["broken-page-fragment", "b.html"]);
    expect(openBuiltSite(output()).read("a.html").text).toBe(pages["a.html"]);
  });
});

describe("a writer of pages with threads", () => {
  /** Answers as threads do, when asked to. */
  function standIn(size: number) {
    const takers: SiteTaker[] = [];
    const tasks: (() => void)[] = [];
    const asked: string[] = [];
    const run = (worker: number, name: string, task: never) =>
      new Promise((resolve) => {
        asked.push(`${name} ${worker}`);
        tasks.push(() => {
          if (name === "openSite") takers[worker] = openSiteTaker(task);
          const taker = takers[worker]!;
          if (name === "writePages") resolve(taker.write(readPages(task)));
          else if (name === "scanSite") resolve(taker.scan(task));
          else if (name === "closeSite") resolve(taker.judge(task));
          else resolve(undefined);
        });
      });
    const answer = (): void => tasks.splice(0).forEach((task) => task());
    const runAll = (name: string, task: never) => Array.from({ length: size }, (_, worker) => run(worker, name, task));
    const threads = {
      start: () => (size === 0 ? undefined : { size, run, runAll }),
      close: async () => undefined,
    } as unknown as SiteThreads;
    return { threads, asked, answer };
  }

  const page = (i: number) => ({ path: `${i}.html`, text: `<title>${i}</title><a href="${i + 1}.html#${i}">` });

  it.each([1, 2])("finds what one without them finds, also where they have no time for all pages: %i", async (size) => {
    mkdirSync(output());
    const paths = Array.from({ length: 1500 }, (_, i) => page(i).path);
    const expected = { pages: paths, others: [] };
    const { threads, asked, answer } = standIn(size);
    const input = { folder: output(), options: parseOptions({}), threads: createSiteThreads() };
    const writer = openSiteWriter(output(), expected, input.options, threads);
    for (let i = 0; i < paths.length; i++) {
      if (i > 1200) answer();
      await writer.write(page(i));
    }
    answer();
    const flushed = writer.flush();
    answer();
    await flushed;
    expect(asked.filter((name) => name.startsWith("writePages")).length).toBeLessThan(1500 / 16);
    const checked = checkWrittenSite(input, expected, writer);
    answer();
    const told = setInterval(answer, 1);
    expect(await checked).toEqual(await checkBuiltSite(input));
    clearInterval(told);
    expect(openBuiltSite(output()).files.length).toBe(1500);
  });

  it.each([0, 1])("tells of a page that cannot be written, by %i threads", async (size) => {
    write("site/3.html/x", "");
    const { threads, answer } = standIn(size);
    const pages = Array.from({ length: 400 }, (_, i) => page(i).path);
    const writer = openSiteWriter(output(), { pages, others: [] }, undefined, threads);
    const writing = (async () => {
      for (let i = 0; i < 4; i++) await writer.write(page(i));
      await writer.flush();
    })();
    await Promise.all([
      expect(writing).rejects.toMatchObject({ code: "EISDIR", path: join(output(), "3.html") }),
      new Promise((resolve) => setImmediate(resolve)).then(answer),
    ]);
  });
});
