import { describe, expect, it } from "vitest";
import { told } from "./site-of.ts";

const files = {
  "index.html": "",
  "about.html": "<h2 id='설치'></h2>",
  "docs/index.html": "",
  "docs/Guide.html": "",
  "docs/한글 문서.html": "<p id='a'>",
  "img/a.PNG": "",
  "empty/readme.txt": "",
};
const from = (path: string, href: string, base = "/", siteUrl = ""): string[] =>
  told({ ...files, [path]: `<a href="${href}">x</a>` }, { base, siteUrl }).map((line) =>
    line.replace(`${path}:1:10 `, ""),
  );

describe("addresses are answered as GitHub Pages does", () => {
  it.each([
    ["about"],
    ["about.html"],
    ["docs"],
    ["docs/"],
    ["docs/index.html"],
    ["docs/index"],
    ["./docs/../about"],
    ["/about"],
    ["docs/Guide"],
    ["docs/한글 문서.html"],
    ["docs/%ED%95%9C%EA%B8%80%20%EB%AC%B8%EC%84%9C.html#a"],
    ["img/a.PNG?v=2"],
    ["docs//Guide.html"],
  ])("%s opens", (href) => expect(from("z.html", href)).toEqual([]));

  it.each([
    ["about/", "broken-page-link about/ → about"],
    ["docs/guide.html", "case-mismatch docs/guide.html → docs/Guide.html"],
    ["docs/guide", "case-mismatch docs/guide → docs/Guide"],
    ["Docs/", "case-mismatch Docs/ → docs/"],
    ["img/a.png", "case-mismatch img/a.png → img/a.PNG"],
    ["docs/%ED%95%9C%EA%B8%80%20%EB%AC%B8%EC%84%9C.html".normalize("NFC"), ""],
    [
      encodeURI("docs/한글 문서.html".normalize("NFD")),
      `broken-page-link ${encodeURI("docs/한글 문서.html".normalize("NFD"))} → ${encodeURI("docs/한글 문서.html")}`,
    ],
    ["empty/", "broken-page-link empty/"],
    ["empty", "broken-page-link empty"],
    ["docs/Giude.html", "broken-page-link docs/Giude.html → docs/Guide.html"],
    ["%zz.html", "malformed-url %zz.html"],
    ["a%00b", "malformed-url a%00b"],
    ["http://[", "malformed-url http://["],
    ["about#없음", "broken-page-fragment about#없음"],
    ["about#%EC%84%A4%EC%A7%80", "broken-page-fragment about#%EC%84%A4%EC%A7%80 → about#%EC%84%A4%EC%B9%98"],
    [`about#${"설치".normalize("NFD")}`, `broken-page-fragment about#${"설치".normalize("NFD")} → about#설치`],
  ])("%s: %s", (href, line) => expect(from("z.html", href)).toEqual(line === "" ? [] : [line]));

  it.each([
    ["/x/about", []],
    ["/x/", []],
    ["/x", []],
    ["../z/about", ["outside-base ../z/about"]],
    ["/about.html", ["outside-base /about.html → /x/about.html"]],
    ["/docs/?a#b", ["outside-base /docs/?a#b → /x/docs/?a#b"]],
    ["/other/", ["outside-base /other/"]],
    ["https://a.io/other/", []],
    ["https://a.io/x/no", ["broken-page-link https://a.io/x/no"]],
    ["http://a.io/x/Docs/", ["case-mismatch http://a.io/x/Docs/ → http://a.io/x/docs/"]],
    ["//a.io/x/about", []],
    ["https://b.io/x/no", []],
  ])("under a base, %s", (href, lines) => expect(from("z.html", href, "/x/", "https://a.io")).toEqual(lines));

  it("lets a canonical address lie nowhere but under the base", () => {
    const page = '<link rel="canonical" href="https://a.io/about.html">';
    expect(told({ ...files, "z.html": page }, { base: "/x/", siteUrl: "https://a.io" })).toEqual([
      "outside-base z.html:1:29 https://a.io/about.html → https://a.io/x/about.html",
    ]);
  });

  it("follows <base href>, fragments too", () => {
    const page = '<base href="/docs/"><a href="Guide.html"><a href="about.html"><a href="#설치"><p id="설치">';
    expect(told({ ...files, "z.html": page })).toEqual([
      "broken-page-link z.html:1:51 about.html → /about.html",
      "broken-page-fragment z.html:1:72 #설치",
    ]);
  });

  it.each(["data:,x", "javascript:0", "//["])("does not follow <base href=%j>, as browsers do not", (base) => {
    expect(told({ ...files, "z.html": `<base href="${base}"><a href="about.html">` })).toEqual([]);
  });

  it("wants the lost page's addresses to hold at any depth", () => {
    const lost =
      '<link href="/s.css" rel="stylesheet"><a href="#a"><p id="a"><a href="about.html"><img src="img/a.PNG">';
    expect(told({ ...files, "s.css": "", "404.html": lost })).toEqual(["relative-on-404 404.html:1:70 about.html"]);
    expect(told({ ...files, "s.css": "", "404.html": `<base href="/">${lost.replace("#a", "#")}` })).toEqual([]);
  });
});
