import { expect, test } from "vitest";
import { prefixIds } from "../../src/markdown/prefix-ids.ts";
import { parse, shown } from "./parse.ts";

/** Source, HTML in safe mode, and what was removed. */
const safe: readonly [source: string, html: string, removed: readonly string[]][] = [
  ["<kbd>a</kbd><br>", "<p><kbd>a</kbd><br></p>", []],
  ["<div align=center>가</div>", '<div align="center">가</div>', []],
  ['<div class="a" id="b" style="color: red">가</div>', '<div class="a" id="b" style="color: red">가</div>', []],
  ['<div style="color:red;background:url(x)">가</div>', '<div style="color:red">가</div>', ["style"]],
  ["<b onclick=x()>가</b>", "<p><b>가</b></p>", ["onclick"]],
  ["<div><p>닫지 않은", "<div><p>닫지 않은</p></div>", []],
  ["가</div></article>", "<p>가</p>", ["article"]],
  ["<form action=x><input name=a><button>가</button></form>", "가", ["form", "input", "button"]],
  ["<script>alert(1)</script>", "", ["script"]],
  ["<svg><script>alert(1)</script></svg>", "<p></p>", ["svg"]],
  ["<math><mi>x</mi></math>", "<p></p>", ["math"]],
  ["글 <script> 글", "<p>글 &lt;script&gt; 글</p>", ["script"]],
  ["<img src=x onerror=alert(1)>", "<img ⟦src 0⟧ />", ["onerror"]],
  ["<a href='&#xFDD2;0&#xFDD1;' onclick=x>가</a>", "<p><a ⟦link 0⟧>가</a></p>", ["onclick"]],
  ["<span/>가", "<p><span></span>가</p>", []],
  [
    "<picture><source srcset='a.webp'><img src='a.png'></picture>",
    "<p><picture><source ⟦srcset 0⟧><img ⟦src 1⟧></picture></p>",
    [],
  ],
  ["<style>a{}</style>", "", ["style"]],
  [
    "<details open><summary>가</summary>\n\n**나**\n\n</details>",
    "<details open><summary>가</summary>\n<p><strong>나</strong></p>\n</details>",
    [],
  ],
  ["<b\nx", "<p>&lt;b\nx</p>", []],
  // What a tag lacks at its end, a browser would find in what follows.
  ["<div onclick=x() a=\n\n**글**", "&lt;div onclick=x() a=\n<p><strong>글</strong></p>", []],
  ['<p>\n<iframe src="javascript:x()" a="\n\n글', '<p>\n&lt;iframe src="javascript:x()" a="\n</p><p>글</p>', []],
  ["</div a\n\n글", "&lt;/div a\n<p>글</p>", []],
  ["<!x\n\n글", "&lt;!x\n\n글", []],
  ["<div>\n</1 a>글</div>", "<div>\n글</div>", []],
  ["<q cite='javascript:x' onx=1>가</q>", "<p><q>가</q></p>", ["onx"]],
];

test.each(safe)("%j is made safe", async (source, html, removed) => {
  const note = await parse(source);
  expect(shown(note).trim()).toBe(html);
  const names = note.diagnostics.filter(({ code }) => code === "unsafe-html").map(({ target }) => target);
  expect(names.filter((name) => name !== "article" || removed.includes(name))).toEqual(
    removed.filter((name) => name !== "article"),
  );
});

test("our own pieces pass the sanitiser untouched", async () => {
  const own = "```js {1}\nconst a\n```\n\n- [x] 일[^1]\n\n$x$\n\n> [!note]- 말\n\n[^1]: 주\n\n```mermaid\na\n```\n";
  const clean = shown(await parse(own));
  const note = await parse(`${own}\n<b onclick=x>가</b>`);
  const dirty = shown(note);
  expect(note.diagnostics).toHaveLength(1);
  for (const piece of clean.match(/<figure[^]*<\/figure>|<input[^>]*>|<math[^]*<\/math>|⟦diagram 0⟧/g)!)
    expect(dirty).toContain(piece);
});

test("trusted HTML stays, its links known", async () => {
  const note = await parse('<iframe src="a.html" onload="x()"></iframe><!-- 말 -->', { html: "trusted" });
  expect(shown(note)).toBe('<iframe ⟦src 0⟧ onload="x()"></iframe><!-- 말 -->');
  expect(note.diagnostics).toEqual([]);
});

test("HTML that is off is text, but comments stay comments", async () => {
  const note = await parse("<!-- ieum-ignore-next-line a-b -->\n<b>가</b> <!-- 말 -->\n\n<div>", { html: "off" });
  expect(shown(note).trimStart()).toBe("<p>&lt;b&gt;가&lt;/b&gt; </p>\n<p>&lt;div&gt;</p>\n");
  expect(note.ignores).toMatchObject([{ line: 2, codes: ["a-b"] }]);
  const block = await parse("<!-- 말 --><script>x()</script>\n<!-- 말 --> <b", { html: "off" });
  expect(shown(block)).toBe("&lt;script&gt;x()&lt;/script&gt;\n &lt;b");
});

test.each(["<?", "<![CDATA["])("behind %s, which nothing closes, a comment is one", async (open) => {
  const { ignores } = await parse(`글 ${open} 말 <!-- ieum-ignore-file a-b --> ${open} 끝`);
  expect(ignores).toMatchObject([{ codes: ["a-b"] }]);
});

test("findings point at the tag or the attribute", async () => {
  const { diagnostics } = await parse("- 글\n  <b\n  onclick='x'>가</b>");
  expect(diagnostics).toMatchObject([
    {
      code: "unsafe-html",
      position: { line: 3, column: 3, endLine: 3, endColumn: 14 },
      data: { element: "b", attribute: "onclick" },
    },
  ]);
});

test("an id that is written twice is a finding where it is written again", async () => {
  const { diagnostics } = await parse('# 가\n\n<a id="a.b"></a><a id="가"></a> <a id="a.b"></a>');
  expect(diagnostics).toMatchObject([
    { code: "duplicate-id", target: "가", position: { line: 3, column: 24 } },
    { code: "duplicate-id", target: "a.b", position: { line: 3, column: 39 } },
  ]);
});

const unclosed: readonly [source: string, line: number | undefined][] = [
  ["가\n\n<!-- 나\n\n다", 3],
  ["가\n\n%%\n나", 3],
  ["가\n\n<?php\n\n나", 3],
  ["가\n<!--", 2],
  ["<div>\n</1 a>\n</div>", undefined],
  ["%%\n나\n%%", undefined],
  ["100%% 나", undefined],
];

test.each(unclosed)("%j leaves a comment open at %s", async (source, line) => {
  const { diagnostics } = await parse(source);
  expect(diagnostics.find(({ code }) => code === "unclosed-comment")?.position.line).toBe(line);
});

const prefixed: readonly [html: string, result: string][] = [
  ['<h2 id="가">id="x"</h2>', '<h2 id="p-가">id="x"</h2>'],
  ['<a href="#fn-1" id="fnref-1">1</a>', '<a href="#p-fn-1" id="p-fnref-1">1</a>'],
  ['<a href="a.html#b">1</a><a href="#">2</a>', '<a href="a.html#b">1</a><a href="#">2</a>'],
  [
    '<p aria-labelledby="a b" data-id="c" title=\'id="d"\'>',
    '<p aria-labelledby="p-a p-b" data-id="c" title=\'id="d"\'>',
  ],
  [
    '<svg width="1" id="d1-"><style>#d1- a{}</style><g id="d1--1"/></svg><p id="a">',
    '<svg width="1" id="d1-"><style>#d1- a{}</style><g id="d1--1"/></svg><p id="p-a">',
  ],
  ['<p title="a > b" id="c">', '<p title="a > b" id="p-c">'],
];

test.each(prefixed)("%s is prefixed", (html, result) => {
  expect(prefixIds(html, "p-")).toBe(result);
});

test("a table scrolls in a box, and a head that heads nothing is a plain cell", async () => {
  expect(shown(await parse("|  | 가 |\n|--|:-:|\n| 나 | 1 |")).replaceAll("\n", "")).toBe(
    '<div class="table-scroll"><table><thead><tr><td></td><th scope="col" style="text-align:center">가</th></tr></thead>' +
      '<tbody><tr><td>나</td><td style="text-align:center">1</td></tr></tbody></table></div>',
  );
});
