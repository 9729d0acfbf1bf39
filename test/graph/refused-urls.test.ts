import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignUrls } from "../../src/graph/assign-urls.ts";
import { listPages } from "../../src/graph/list-pages.ts";
import type { FrontMatter, Note } from "../../src/model/note.ts";
import { linkNotes } from "../support/link-notes.ts";
import { runs } from "../support/runs.ts";

const long = "가".repeat(300);
const nfd = (text: string): string => text.normalize("NFD");

/** Beside the note under test, which is `p.md`. */
const folder: Record<string, string | null> = {
  "b.md": "",
  "d.html/inner.md": "",
  "사진.png": null,
  "원본.html": null,
  "t.md": "#태그 글\n",
};

/** An address, and the URL it makes or why it makes none. */
const cases: readonly (readonly [written: string, url: string])[] = [
  ["/a/", "/a/index.html"],
  ["a", "/a.html"],
  ["/a.htm", "/a.htm"],
  ["/x.html/", "/x.html/index.html"],
  ["/x/../a", "/a.html"],
  ["/끝점./", "/끝점./index.html"],
  ["/끝점.", "/끝점..html"],
  [nfd("/한글"), "/한글.html"],
  ["/search.html", "/search.html"],
  ["/404.html", "/404.html"],
  ["/feed.xml", "/feed.xml.html"],
  ["/100%", "/100%.html"],
  [`/${"가".repeat(83)}/`, `/${"가".repeat(83)}/index.html`],
  ["https://example.com/a", "scheme"],
  ["C:/a", "scheme"],
  ["javascript:alert(1)", "scheme"],
  ["/a?b=c", "character"],
  ["/a#b", "character"],
  ["/a\\b", "character"],
  ["/a\0b", "character"],
  ["/a\nb", "character"],
  ["/a\uD800b", "character"],
  ["/../a", "outside"],
  ["..", "outside"],
  ["/a/../../b", "outside"],
  ["/_ieum/a", "reserved"],
  ["/_IEUM/ieum.css/", "reserved"],
  ["/_ieum", "reserved"],
  ["/.html", "hidden"],
  ["/.git/config", "hidden"],
  ["/a/../.well-known/", "hidden"],
  [`/${long}`, "too-long"],
  [`/${long}/a`, "too-long"],
  [`/${"폴더/".repeat(400)}`, "too-long"],
  ["/b.html/", "below b.md"],
  ["/B.html/a/b", "below b.md"],
  ["/404.html/a", "below /404.html"],
  ["/sitemap.xml/", "below /sitemap.xml"],
  ["/tags/태그.html/", "below /tags/태그.html"],
  ["/index.html/", "below /index.html"],
  ["/사진.png/", "below 사진.png"],
  ["/d.html", "folder d.html/inner.md"],
  ["/D", "folder d.html/inner.md"],
  ["/원본", "taken 원본.html"],
];

describe("addresses in front matter", () => {
  it.each(cases)("permalink %j", async (written, url) => {
    const graph = await linkNotes({ ...folder, "p.md": `---\npermalink: ${JSON.stringify(written)}\n---\n` });
    const page = graph.notes.get(graph.lookup.notePaths.get("p.md")!)!.url;
    const refused = graph.refusals.map(({ reason, other }) => `${reason} ${other}`.trim());
    expect({ page, refused }).toEqual(
      url.startsWith("/") ? { page: url, refused: [] } : { page: "/p.html", refused: [url] },
    );
  });

  it.each(cases.filter(([written]) => written !== "/search.html" && written !== "/404.html"))(
    "redirect_from %j",
    async (written, url) => {
      const graph = await linkNotes({ ...folder, "p.md": `---\nredirect_from: [${JSON.stringify(written)}]\n---\n` });
      const pages = graph.pages.filter(({ kind }) => kind === "redirect").map((page) => page.url);
      const refused = graph.refusals.map(({ reason, other }) => `${reason} ${other}`.trim());
      // The home page is there when redirects are listed.
      expect({ pages, refused }).toEqual(
        url.startsWith("/") ? { pages: [url], refused: [] } : { pages: [], refused: [url] },
      );
    },
  );

  it("tells an old address that another page has, not the note's own or one named twice", async () => {
    const graph = await linkNotes({
      "a.md": "---\nredirect_from: [/a, /old, /old.html, /b, /, /search.html, /other]\n---\n",
      "b.md": "---\nredirect_from: /other\n---\n",
    });
    expect(graph.pages.filter(({ kind }) => kind === "redirect").map(({ url }) => url)).toEqual([
      "/old.html",
      "/other.html",
    ]);
    expect(graph.refusals.map(({ path, wanted, other }) => [path, wanted, other])).toEqual([
      ["a.md", "/b", "b.md"],
      ["a.md", "/", "/index.html"],
      ["a.md", "/search.html", "/search.html"],
      ["b.md", "/other", "a.md"],
    ]);
  });
});

describe("file names", () => {
  it("gives way where a folder of notes has the name of the page", async () => {
    const graph = await linkNotes({ "c.md": "", "c.html/x.md": "", "404.html/y.md": "" });
    expect([...graph.notes.values()].map(({ url }) => url).toSorted()).toEqual([
      "/404.html/y.html",
      "/c-1.html",
      "/c.html/x.html",
    ]);
    expect(graph.pages.map(({ url }) => url)).not.toContain("/404.html");
    expect(graph.refusals).toEqual([
      { path: "c.md", key: "", wanted: "c.md", reason: "folder", other: "c.html/x.md", url: "/c-1.html" },
    ]);
  });

  it("cuts names that would be too long with .html, each its own, between letters", async () => {
    const graph = await linkNotes({ [`${"가".repeat(84)}.md`]: "", [`${"x".repeat(229)}🐳y.md`]: "" });
    const more = await linkNotes({ [`${"x".repeat(250)}.md`]: "", [`${"x".repeat(251)}.md`]: "" });
    const urls = [...graph.notes.values(), ...more.notes.values()].map(({ url }) => url);
    expect(urls.toSorted()).toEqual(
      [
        `/${"x".repeat(230)}-1.html`,
        `/${"x".repeat(230)}.html`,
        `/${"x".repeat(229)}🐳y.html`,
        `/${"가".repeat(76)}.html`,
      ].toSorted(),
    );
    expect([...graph.refusals, ...more.refusals].map(({ reason }) => reason)).toEqual([
      "too-long",
      "too-long",
      "too-long",
    ]);
  });

  it("cuts a folder's name for all notes below it alike, and puts no page in its place", async () => {
    const folder = "가".repeat(300);
    const graph = await linkNotes({ [`${folder}/a.md`]: "", [`${folder}/a.html/a.md`]: "" });
    const cut = "가".repeat(76);
    expect([...graph.notes.values()].map(({ url }) => url).toSorted()).toEqual([
      `/${cut}/a-1.html`,
      `/${cut}/a.html/a.html`,
    ]);
  });
});

describe("any addresses", () => {
  const names = [
    "a",
    "A",
    "b.html",
    "a.html",
    "index",
    "index.html",
    "tags",
    "search",
    "404.html",

    long,
    "가",
  ];
  const odd = ["feed.xml", "..", ".", "", "a?b", "_ieum", "https:", ".html", "사진.png", nfd("가"), "x".repeat(249)];
  const name = fc.constantFrom(...names);
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
  const address = fc.array(fc.oneof(name, fc.constantFrom(...odd)), { maxLength: 4 }).map((parts) => parts.join("/"));
  const file = fc.record({
    path: path.map((stem) => `${stem}.md`),
    permalink: fc.option(address, { nil: undefined }),
    redirectFrom: fc.array(address, { maxLength: 2 }),
    tags: fc.array(fc.constantFrom("가", "a.html", "index", ".net", ".."), { maxLength: 2 }),
  });

  it("give each note a page, and all pages files of one disk", () => {
    fc.assert(
      fc.property(fc.uniqueArray(file, { maxLength: 8, selector: (one) => one.path }), (files) => {
        const notes = files.map(({ path, permalink, redirectFrom, tags }) => {
          const frontMatter = { permalink, redirectFrom } as unknown as FrontMatter;
          return { path, id: path, tags, frontMatter, parsed: { frontMatter } };
        });
        const assets = new Map([["사진.png", "사진.png"]]);
        const { urls } = assignUrls(notes, assets);
        expect([...urls.keys()].toSorted()).toEqual(notes.map(({ path }) => path).toSorted());
        const placed = notes.map((note) => ({ ...note, url: urls.get(note.path)! }) as unknown as Note);
        const { pages } = listPages(placed, { recent: true, print: 100 }, assets);
        const all = [...urls.values(), ...pages.map(({ url }) => url)].map((url) => url.toLowerCase());
        expect(new Set(all).size, all.join(" ")).toBe(all.length);
        for (const url of all) {
          expect(
            all.filter((other) => other.startsWith(`${url}/`)),
            url,
          ).toEqual([]);
          expect(url).toMatch(/^(?:\/[^/?#\\]+)+$/);
          expect(url).not.toMatch(/\/\.|^\/(?:_ieum|사진\.png|feed\.xml|sitemap\.xml)\//);
        }
        const stems = notes.map(({ path }) => path);
        for (const url of urls.values())
          if (!stems.some((one) => one.includes(long))) {
            const longest = Math.max(...url.split("/").map((one) => Buffer.byteLength(one)));
            expect(longest, url).toBeLessThanOrEqual(254);
          }
      }),
      { numRuns: runs(500) },
    );
  });
});
