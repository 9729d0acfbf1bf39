import { describe, expect, it } from "vitest";
import { checkSite } from "../../src/check/site/check-site.ts";
import { createNotePlaces } from "../../src/check/site/create-note-places.ts";
import { inferAddress } from "../../src/check/site/infer-address.ts";
import { linkNotes } from "../support/link-notes.ts";
import { siteOf, told } from "./site-of.ts";

const page = (body: string, head = ""): string =>
  `<html><head><title>쪽</title>${head}</head><body>${body}</body></html>`;

/** As Hugo sends readers of a site in one language from its root. */
const moved = '<meta http-equiv="refresh" content="0; url=https://a.io/ko/">';

describe("a site as a whole", () => {
  it("finds ids that stand twice, but not in another page", () => {
    const files = { "index.html": '<p id="a">\n<p id="a"><p id="b">', "b.html": '<p id="a">' };
    expect(told(files)).toEqual(["duplicate-id index.html:2:8 a"]);
  });

  it("takes an id in <noscript> for the one that a script fills in its place", () => {
    const lazy =
      '<a href="#a"></a><a href="#c"></a><img id="a" data-src="p.png"><NOSCRIPT><img id="a" src="p.png"><i id=c></NOSCRIPT>';
    expect(told({ "index.html": `${lazy}<p id="b"><p id="b">`, "p.png": "" })).toEqual([
      "duplicate-id index.html:1:134 b",
    ]);
  });

  it("finds pages to which nothing leads", () => {
    const files = {
      "index.html": page('<a href="a.html">'),
      "a.html": page('<a href="index.html"><link rel="canonical" href="b.html">'),
      "b.html": page('<a href="b.html">'),
      "moved.html": page("", '<meta http-equiv="refresh" content="0; url=a.html">'),
      "hidden.html": page("", '<meta name="robots" content="noindex">'),
      "google1234.html": page(""),
      "404.html": page(""),
      "piece.html": "<p>조각</p>",
    };
    expect(told(files, { orphans: true })).toEqual(["orphan-page b.html:1:1 "]);
  });

  it("tells a layout's mistake once, with the number of its pages", () => {
    const pages = Array.from({ length: 30 }, (_, i) => [`p${String(i).padStart(2, "0")}.html`, '<img src="/no.png">']);
    const { diagnostics } = checkSite(siteOf(Object.fromEntries(pages) as Record<string, string>), {
      base: "/",
      siteUrl: "",
      severity: {},
    });
    expect(diagnostics.map(({ path, data }) => [path, data["pages"]])).toEqual([["p00.html", 30]]);
  });

  it("takes equal addresses of one folder for one, and misses nothing by it", () => {
    const page = (body: string): string => `<title>쪽</title><h1 id="a">쪽</h1>${body}`;
    const files = {
      // A page's link to itself leads nobody to it; a frame's fragment is a state.
      "a.html": page('<a href="a.html">x</a><iframe src="z.html#no"></iframe><a href="z.html#a">x</a>'),
      "b.html": page('<a href="z.html#no">x</a><a href="z.html#a">x</a>'),
      "c.html": page('<a href="z.html#no">x</a><a href="b.html">x</a>'),
      "index.html": page('<a href="c.html">x</a>'),
      "z.html": page('<a href="z.html#no">x</a>'),
    };
    expect(told(files, { orphans: true })).toEqual([
      "orphan-page a.html:1:1 ",
      "broken-page-fragment b.html:1:43 z.html#no",
      "broken-page-fragment c.html:1:43 z.html#no",
      "broken-page-fragment z.html:1:43 z.html#no",
    ]);
  });

  it("does not judge fragments of pages that a script fills", () => {
    const files = {
      "index.html": '<a href="app.html#later"><a href="text.html#later">',
      "app.html": "<div></div><script src=https://cdn.example/app.js></script>",
      "text.html": `<p>${"글".repeat(300)}</p><script>1</script>`,
    };
    expect(told(files)).toEqual(["broken-page-fragment index.html:1:35 text.html#later"]);
  });

  it("counts lines in any line ending, and columns in UTF-16 units", () => {
    expect(told({ "a.html": '<p>\r\n<p>\r😀<a href="no.html">' })).toEqual(["broken-page-link a.html:3:12 no.html"]);
  });

  it("takes the owner's severities and says what it could not read", () => {
    const site = { files: ["a.html"], read: () => ({ text: "", problem: "EACCES" }) };
    const options = { base: "/", siteUrl: "", severity: { "unreadable-file": "warning" } } as const;
    expect(checkSite(site, options).diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["unreadable-file", "warning"],
    ]);
  });

  it("points at the note that says it, and at the built page for the layout's part", async () => {
    const graph = await linkNotes({
      "a.md": "# A\n\n글 [그림](pic.png)과 [비](b.md#제목)\n\n## 둘\n",
      "b.md": "# 비\n\n## 제목\n",
      "pic.png": null,
    });
    const built = {
      "a.html": '<a href="pic.png">그림</a><a href="b.html#%EC%A0%9C%EB%AA%A9">비</a><link rel="icon" href="no.ico">',
      "b.html": "<h1>비</h1>",
      "index.html": '<a href="a.html"><a href="b.html">',
    };
    const { diagnostics } = checkSite(siteOf(built), {
      base: "/",
      siteUrl: "",
      severity: {},
      prefix: "../_site/",
      notePlace: createNotePlaces(graph),
    });
    expect(
      diagnostics.map(({ code, path, position }) => `${code} ${path}:${position.line}:${position.column}`),
    ).toEqual(["broken-page-link ../_site/a.html:1:89", "broken-page-link a.md:3:3", "broken-page-fragment a.md:3:18"]);
  });

  const x = { siteUrl: "https://a.io", base: "/x/" };
  it.each([
    ['<link rel="canonical" href="https://a.io/x/">', { siteUrl: "https://a.io", base: "/x/" }],
    ['<link href="https://a.io/x/index.html" rel=canonical>', { siteUrl: "https://a.io", base: "/x/" }],
    ['<meta property="og:url" content="https://a.io">', { siteUrl: "https://a.io", base: "/" }],
    ['<link rel="canonical" href="https://a.io/x">', { siteUrl: "https://a.io", base: "/x/" }],
    ['<link rel="canonical" href="https://a.io/x/home">', { siteUrl: "https://a.io", base: "/x/" }],
    // The site has a page of that name, but it is this page that lies there.
    ['<link rel="canonical" href="https://a.io/ko/">', { siteUrl: "https://a.io", base: "/ko/" }],
    [`<link rel="canonical" href="https://a.io/ko/">${moved}`, { siteUrl: "https://a.io", base: "/" }],
    [`<link rel="canonical" href="https://a.io/x/ko/">${moved}`, { siteUrl: "https://a.io", base: "/x/" }],
    [`<link rel="canonical" href="https://a.io/x/">${moved}`, { siteUrl: "https://a.io", base: "/x/" }],
    ['<link rel="canonical" href="/x/">', undefined],
    ['<link rel="canonical" href="/x/"><meta property="og:url" content="https://a.io/x/">', x],
    ['<link rel="canonical" href="file:///x/"><meta property="og:url" content="https://a.io/x/">', x],
    ["<p>", undefined],
  ])("learns from %s where it lies", (home, address) =>
    expect(inferAddress(home, (path) => ["ko", "home"].includes(path))).toEqual(address),
  );
});
