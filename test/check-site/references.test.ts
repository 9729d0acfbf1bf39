import { describe, expect, it } from "vitest";
import { marked, told } from "./site-of.ts";

const page = (body: string): string => `<!doctype html><html><head><title>쪽</title></head><body>${body}</body></html>`;

describe("every place in which an address stands", () => {
  it.each([
    ['<a href="no.html">x</a>', "no.html"],
    ["<a href='no.html'>x</a>", "no.html"],
    ["<a href=no.html>x</a>", "no.html"],
    ['<A HREF="no.html">x</A>', "no.html"],
    ['<area href="no.html">', "no.html"],
    ['<img src="no.png" alt="">', "no.png"],
    ['<img srcset="ok.png 1x, no.png 2x" alt="">', "no.png"],
    ['<img srcset="no.png" src="ok.png">', "no.png"],
    ['<picture><source srcset="no.webp 320w, data:image/png;base64,AA== 1w"></picture>', "no.webp"],
    ['<link rel="preload" as="image" imagesrcset="no.png 1x, ok.png 2x">', "no.png"],
    ['<link rel="stylesheet" href="no.css">', "no.css"],
    ['<link rel="canonical" href="/no.html">', "/no.html"],
    ['<link rel="icon" href="no.ico">', "no.ico"],
    ['<video poster="no.jpg" src="ok.png"></video>', "no.jpg"],
    ['<video><source src="no.mp4"><track src="ok.png"></video>', "no.mp4"],
    ['<audio src="no.ogg"></audio>', "no.ogg"],
    ['<iframe src="no.html"></iframe>', "no.html"],
    ['<embed src="no.pdf">', "no.pdf"],
    ['<object data="no.pdf"></object>', "no.pdf"],
    ['<script src="no.js"></script>', "no.js"],
    ['<form action="no.html"></form>', "no.html"],
    ['<form><button formaction="no.html">x</button></form>', "no.html"],
    ['<input type="image" src="no.png" alt="">', "no.png"],
    ['<blockquote cite="no.html">x</blockquote>', "no.html"],
    ['<meta http-equiv="refresh" content="0; url=no.html">', "no.html"],
    [`<meta http-equiv="Refresh" content="5;URL='no.html'">`, "no.html"],
    ['<meta property="og:image" content="/no.png">', "/no.png"],
    ['<meta property="og:url" content="/no.html">', "/no.html"],
    ['<meta name="twitter:image" content="/no.png">', "/no.png"],
    ['<p style="background: url(no.png)">x</p>', "no.png"],
    ["<style>@import 'no.css'; p { background: url( \"no.png\" ) }</style>", "no.css"],
    ['<style>p { background: url( "no.png" ) }</style>', "no.png"],
    ['<svg><image href="no.png"/></svg>', "no.png"],
    ['<svg><image xlink:href="no.png"/></svg>', "no.png"],
    ['<svg><a xlink:href="no.html"><text>x</text></a></svg>', "no.html"],
    ['<svg><use href="no.svg#a"/></svg>', "no.svg#a"],
    ['<svg><rect fill="url(no.svg#a)"/></svg>', "no.svg#a"],
    ['<svg><use href="#no"/></svg>', "#no"],
    ['<svg><rect fill="url(#no)"/></svg>', "#no"],
    [`<iframe srcdoc="<a href='no.html'>x</a>"></iframe>`, "no.html"],
    ["<iframe srcdoc='&lt;img src=no.png>'></iframe>", "&lt;img src=no.png>"],
    [`<iframe srcdoc="<base href='/sub/'><img src='ok.png'>"></iframe>`, "ok.png"],
    ['<img src="ok.png" usemap="#no" alt=""><map name="a"></map>', "#no"],
    ['<noscript><img src="no.png" alt=""></noscript>', "no.png"],
    ['<a href="no.html?a=1&amp;b=2#c">x</a>', "no.html?a=1&amp;b=2#c"],
    ['<a href="  no.html  ">x</a>', "  no.html  "],
  ])("%s", (body, mark) => {
    expect(marked({ "index.html": page(body), "ok.png": "" })[0]).toBe(mark);
  });

  it.each([
    '<a href="">x</a>',
    '<a href="#">x</a>',
    '<a href="#top">x</a>',
    '<a href="#TOP">x</a>',
    '<a href="#:~:text=%EC%95%88%EB%85%95">x</a>',
    '<a href="#/route">x</a>',
    '<a href="#!/route">x</a>',
    '<a href="#a=1">x</a>',
    '<a href="?a=1">x</a>',
    '<a href="mailto:a@b.c">x</a>',
    '<a href="tel:+82">x</a>',
    '<a href="javascript:void(0)">x</a>',
    '<a href="https://example.com/no.html">x</a>',
    '<a href="//example.com/no.html">x</a>',
    '<img src="data:image/png;base64,AA==" alt="">',
    '<img data-src="no.png" src="" alt="">',
    '<link rel="preconnect" href="https://fonts.example.com">',
    '<link rel="dns-prefetch" href="//fonts.example.com">',
    '<form method="dialog" action="no.html"></form>',
    '<template><a href="{{ url }}">x</a><b id="a"></b><b id="a"></b></template>',
    '<!-- <a href="no.html">x</a> -->',
    '<script>const a = "<a href=no.html>";</script>',
    "<textarea><a href='no.html'></textarea>",
    '<pre><code>&lt;a href="no.html"&gt;</code></pre>',
    '<meta http-equiv="refresh" content="30">',
    '<meta name="description" content="no.html">',
    '<meta property="og:image:width" content="1200">',
    '<meta name="msapplication-config" content="none">',
    "<style>/* url(no.png) */ p::before { content: 'url(no.png)' }</style>",
    "<style>@namespace svg url(http://www.w3.org/2000/svg); p { background: url(data:image/png;base64,AA==) }</style>",
    '<svg><use href="#a"/><g id="a"/><rect fill="url(#a)" stroke="url(&quot;#a&quot;)"/></svg>',
    '<a name="old"></a><a href="#old">x</a>',
    `<p id="a"></p><iframe srcdoc="<p id='a'></p><a href='#b'>x</a><p id='b'></p><img src='ok.svg' usemap='#c'>"></iframe>`,
    '<img src="ok.svg" usemap="#a" alt=""><map name="a"></map><img src="ok.svg" usemap="b" alt="">',
    '<h2 id="설치">x</h2><a href="#설치">x</a><a href="#%EC%84%A4%EC%B9%98">x</a>',
    '<h2 id="a%20b">x</h2><a href="#a%20b">x</a>',
    '<h2 id="%EC%84%A4%EC%B9%98">x</h2><a href="#설치">x</a><a href="ok.html">x</a>',
    '<a href="ok.html#L1-L9">x</a><a href="ok.html#line12">x</a><a href="ok.html#339-341">x</a>',
    '<img src="ok.svg#dark" alt=""><iframe src="ok.html#t=3"></iframe>',
    '<a href="ok.pdf#page=2">x</a><a href="ok.pdf#nameddest">x</a>',
    '<base target="_blank"><a href="ok.html">x</a>',
  ])("says nothing of %s", (body) => {
    expect(told({ "index.html": page(body), "ok.svg": "<svg/>", "ok.html": page(""), "ok.pdf": "" })).toEqual([]);
  });

  it("reads style sheets: url(), @import, image-set(), fonts in older formats", () => {
    const css = `@import "a.css" screen;
@import url(b.css);
@font-face { src: url(f.woff2) format("woff2"), url(f.woff) format("woff"), url(f.ttf) format("truetype") }
@font-face { src: url(g.woff2) format("woff2"), url(g.woff) format("woff") }
.a { background: image-set("c.png" 1x, "c@2x.png" type("image/png") 2x) }
.b { background: url(d\\ e.png), url('../up.png?v=1#x') }
.c { fill: url(#in-the-page) }`;
    expect(told({ "css/s.css": css, "css/f.woff2": "", "index.html": "" })).toEqual([
      "broken-page-link css/s.css:1:10 a.css",
      "broken-page-link css/s.css:2:13 b.css",
      "broken-page-link css/s.css:4:23 g.woff2 → f.woff2",
      "broken-page-link css/s.css:4:53 g.woff → f.woff2",
      "broken-page-link css/s.css:5:29 c.png",
      "broken-page-link css/s.css:5:41 c@2x.png",
      "broken-page-link css/s.css:6:22 d e.png",
      "broken-page-link css/s.css:6:38 ../up.png?v=1#x",
    ]);
  });

  it.each([
    ["url(f.woff2) format('woff2'), url(f.woff) format('woff')", []],
    ["url(f.woff2) format('woff2'), /* All browsers of today */ url(f.woff) format('woff') /* Others */", []],
    ["local(''), url('f.woff2')/**/format(woff2) tech(variations),\n  local('A'), url( 'f.woff' )", []],
    ["url(g.woff2) format('woff2'), /* Today's */ url(g.woff) format('woff')", ["g.woff2", "g.woff"]],
    ["url(f.woff2) format('woff2'); background: /* format() */ url(g.png)", ["g.png"]],
    ["url(f.woff2), url(f.woff)", ["f.woff"]],
  ])("asks for an older format of a font only where the newer is missing: %s", (src, missing) => {
    const targets = told({ "s.css": `@font-face { src: ${src} }`, "f.woff2": "" }).map((line) => line.split(" ")[2]);
    expect(targets).toEqual(missing);
  });

  it("reads drawings as XML", () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><style><![CDATA[ .a { fill: url(no.png) } ]]></style>
<linearGradient id="g"/><rect fill="url(#g)" stroke="url(#h)"/><a href="no.html"/></svg>`;
    expect(told({ "a.svg": svg })).toEqual([
      "broken-page-link a.svg:1:73 no.png",
      "broken-page-fragment a.svg:2:58 #h → #g",
      "broken-page-link a.svg:2:73 no.html",
    ]);
  });

  it("reads feeds and sitemaps, of the site's own host alone", () => {
    const files = {
      "index.html": "",
      "sitemap.xml": `<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.io/x/</loc></url>
<url><loc> https://a.io/x/no.html </loc><image:image><image:loc>https://a.io/x/no.png</image:loc></image:image></url>
<url><loc>https://a.io/elsewhere.html</loc></url></urlset>`,
      "feed.xml": `<feed xmlns="http://www.w3.org/2005/Atom"><id>https://a.io/x/gone</id>
<link rel="self" href="https://a.io/x/feed.xml"/><entry><link href="https://a.io/x/no/?a=1&amp;b=2"/>
<content type="html">&lt;a href="whatever.html"&gt;</content></entry><link href="https://b.io/no"/></feed>`,
      "rss.xml": `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>https://a.io/x/</link>
<item><link><![CDATA[https://a.io/x/no1]]></link><guid>tag:a</guid><guid isPermaLink="false">https://a.io/x/no2</guid>
<guid>https://a.io/x/no3</guid><enclosure url="https://a.io/x/no.mp3"/></item></channel></rss>`,
      "other.xml": `<config><url>https://a.io/x/no</url></config>`,
    };
    expect(told(files, { base: "/x/", siteUrl: "https://a.io" })).toEqual([
      "broken-page-link feed.xml:2:69 https://a.io/x/no/?a=1&b=2",
      "broken-page-link rss.xml:2:22 https://a.io/x/no1",
      "broken-page-link rss.xml:3:7 https://a.io/x/no3",
      "broken-page-link rss.xml:3:48 https://a.io/x/no.mp3",
      "broken-page-link sitemap.xml:3:12 https://a.io/x/no.html",
      "broken-page-link sitemap.xml:3:65 https://a.io/x/no.png",
      "outside-base sitemap.xml:4:11 https://a.io/elsewhere.html",
    ]);
  });

  it("reads a feed's addresses relative to what it says they are, and its style sheet", () => {
    const feed = `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="no.xsl?a&amp;b"?><?xml-stylesheet href='ok.xsl'?>
<?xml-stylesheet href="#in-here"?><?xml-stylesheet?><feed xml:base="/a/"><entry xml:base="b/"><link href="c"/>
<link xml:base="../" href="d"/><link href="no"/></entry><link href="d"/><link xml:base="b/" href="no"></link><id/><link href="b/c"/></feed>`;
    const files = { "feed.xml": feed, "ok.xsl": "", "a/b/c.html": "", "a/d.html": "" };
    expect(told(files)).toEqual([
      "broken-page-link feed.xml:1:61 no.xsl?a&b → ok.xsl?a&b",
      "broken-page-link feed.xml:3:44 no",
      "broken-page-link feed.xml:3:99 no",
    ]);
  });

  it("reads web app manifests", () => {
    const manifest = `{ "name": "no.png", "scope": "/x/app/", "id": "no", "start_url": "./?source=pwa",
"icons": [{ "src": "i.png", "sizes": "48x48" }, { "src": "no.png" }], "screenshots": [{"src":"no\\/s.png"}],
"shortcuts": [{ "name": "a: b", "url": "/", "icons": [{ "src": "no2.png" }] }], "share_target": { "action": "no" } }`;
    const files = { "index.html": "", "i.png": "", "site.webmanifest": manifest, "app/manifest.json": "[" };
    expect(told(files, { base: "/x/" })).toEqual([
      "broken-page-link site.webmanifest:2:59 no.png → i.png",
      "broken-page-link site.webmanifest:2:95 no/s.png",
      "outside-base site.webmanifest:3:41 / → /x/",
      "broken-page-link site.webmanifest:3:65 no2.png",
      "broken-page-link site.webmanifest:3:110 no",
    ]);
    const chunks = '{ "a.js": { "file": "no.js", "src": "no.js" }, "icons": { "16": "no.png" }, "version": 1 }';
    expect(told({ "manifest.json": chunks, "feed.json": "null", "data/feed.json": '"start_url"' })).toEqual([]);
  });

  it("reads JSON feeds, of the site's own host alone", () => {
    const feed = `{ "version": "https://jsonfeed.org/version/1.1", "home_page_url": "https://a.io/x/", "icon": "https://a.io/x/no.png",
"items": [{ "id": "https://a.io/x/no", "url": "https://a.io/x/%EA%B0%80#나", "content_html": "<a href=no>", "external_url": "no" },
{ "url": "https://b.io/no", "attachments": [{ "url": "https://a.io/x/no.mp3" }], "tags": ["url", "items"] }] }`;
    expect(
      told({ "가.html": "", "index.html": "", "feed.json": feed }, { base: "/x/", siteUrl: "https://a.io" }),
    ).toEqual([
      "broken-page-link feed.json:1:95 https://a.io/x/no.png",
      "broken-page-fragment feed.json:2:48 https://a.io/x/%EA%B0%80#나",
      "broken-page-link feed.json:3:55 https://a.io/x/no.mp3",
    ]);
  });

  it("reads the sitemaps of robots.txt", () => {
    const robots =
      "User-agent: *\nDisallow: /no\r\nSitemap: https://a.io/sitemap.xml\n  sitemap:/no.xml # x\n# Sitemap: /no\nSitemap:\nx";
    const files = { "robots.txt": robots, "sitemap.xml": "", "docs/robots.txt": "Sitemap: /no.xml" };
    expect(told(files, { siteUrl: "https://a.io" })).toEqual(["broken-page-link robots.txt:4:11 /no.xml"]);
  });
});
