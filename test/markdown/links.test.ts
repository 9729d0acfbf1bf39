import { expect, test } from "vitest";
import { cut, parse, shown } from "./parse.ts";

type Row = readonly [kind: string, whole: string, target: string];
const bare = (url: string): Row => ["autolink", url, url];

/** Source, and for each link: kind, what its position cuts out, what its target's position cuts out. */
const table: readonly [source: string, ...links: Row[]][] = [
  ["[글](a.md)", ["inline", "[글](a.md)", "a.md"]],
  ["[글](<a b.md#가> '제목')", ["inline", "[글](<a b.md#가> '제목')", "a b.md#가"]],
  ["[글]()", ["inline", "[글]()", ""]],
  ["[글](#가)", ["inline", "[글](#가)", "#가"]],
  ["[글](a\\)b.md)", ["inline", "[글](a\\)b.md)", "a\\)b.md"]],
  ["[**굵은** `코드`](a.md)은", ["inline", "[**굵은** `코드`](a.md)", "a.md"]],
  ["[![그림](b.png)](a.md)", ["inline", "[![그림](b.png)](a.md)", "a.md"], ["image", "![그림](b.png)", "b.png"]],
  ["[글](javascript:alert(1))", ["inline", "[글](javascript:alert(1))", "javascript:alert(1)"]],
  ["[글][a]\n\n[a]: b.md", ["reference", "[글][a]", "b.md"]],
  ["[a][ ]\n\n[a]: b.md", ["reference", "[a]", "b.md"]],
  ["[a][[]] [a][b [c]]\n\n[a]: b.md", ["reference", "[a]", "b.md"], ["reference", "[a]", "b.md"]],
  ["[a][`b] c`]\n\n[`b]: b.md", ["reference", "[a][`b]", "b.md"]],
  ["[a] [글](c\\\nd)\n\n[a]: C:\\b\\\n[b]: e.md", ["reference", "[a]", "C:\\b\\"]],
  ["- [A]: b.md\n\n[a][]", ["reference", "[a][]", "b.md"]],
  ["![a]\n\n> [a]: <b c.png>", ["image", "![a]", "b c.png"]],
  ["<https://a.kr>", ["autolink", "<https://a.kr>", "https://a.kr"]],
  ["_https://a.kr/_ ~~https://a.kr/s~~", ...["https://a.kr/", "https://a.kr/s"].map(bare)],
  [
    "https://a.kr/?q=1&copy; https://a.kr/a?! https://a.kr/a_;",
    ...["?q=1", "a", "a"].map((end) => bare(`https://a.kr/${end}`)),
  ],
  ["https://a.kr/a_를 https://a.kr/(b))", bare("https://a.kr/a"), bare("https://a.kr/(b)")],
  ["https://a.kr/b)c https://a.kr/b((c))) www.[a]", bare("https://a.kr/b)c"), bare("https://a.kr/b((c))")],
  [
    "https://a.kr/?a|b>c (https://a.kr/b)라는, “https://a.kr/가”,",
    ...["https://a.kr/?a|b>c", "https://a.kr/b", "https://a.kr/가”"].map(bare),
  ],
  ["https://a_b.c.kr https://a.b_c.kr https://a.b.c_d https://${a}.kr", bare("https://a_b.c.kr")],
  ["[https://a.kr/[b]c](d.md)", ["inline", "[https://a.kr/[b]c](d.md)", "d.md"]],
  [
    "[https://a.kr] [글 www.a.kr, 글] ![https://a.kr](b.png) [a] https://b.kr",
    ["image", "![https://a.kr](b.png)", "b.png"],
    bare("https://b.kr"),
  ],
  [
    "`[` \\[ https://a.kr/[b ] https://a.kr/b](c) [글 https://b.kr\n[c](d.md) ftp://b.kr a@b.kr",
    ...["https://a.kr/[b", "https://a.kr/b](c)"].map(bare),
    ["inline", "[c](d.md)", "d.md"],
    bare("a@b.kr"),
  ],
  ["xhttps://a.kr 주소는https://a.kr 1ftp://a.kr", bare("https://a.kr"), bare("ftp://a.kr")],
  ["\\https://a.kr https\\://b.kr", bare("https://a.kr")],
  ["“https://로” (https://는) https://로, ftp://은."],
  ["“www.a.kr” 가www.a.kr (www.a.kr/b) <b>www.a.kr", ["autolink", "www.a.kr/b", "www.a.kr/b"]],
  ["react@18.2.0 a@b.kr- a@b.kr_ a@b.kr@c a@b.kr.1 a@b.kr.은", ["autolink", "a@b.kr", "a@b.kr"]],
  ["회사\\a@b.kr a\\_b@c.kr 글a_b\\-&#99;@d.kr", ...["a@b.kr", "a\\_b@c.kr", "a_b\\-&#99;@d.kr"].map(bare)],
  ["_a@b.kr_ __a_b@c.kr__ ~~a@b.kr~~ _a@b.kr", ...["a@b.kr", "a_b@c.kr", "a@b.kr", "_a@b.kr"].map(bare)],
  ["a@b\\.kr a@b.k&#114; **글**a\nb@c.kr a@**b**.kr", ...["a@b\\.kr", "a@b.k&#114;", "b@c.kr"].map(bare)],
  ["메일:mailto:a_b@c.kr xmailto:a@b.kr", bare("mailto:a_b@c.kr"), bare("a@b.kr")],
  ["<a@b.kr>", ["autolink", "<a@b.kr>", "a@b.kr"]],
  ["\\[글](a.md) `[글](b.md)` <!-- [글](c.md) --> [글](d.md)", ["inline", "[글](d.md)", "d.md"]],
  ["[0, 1) `[글](a.md)` ` [말](b.md)", ["inline", "[말](b.md)", "b.md"]],
  ["``a`b`` `[글](a.md)` ` [말](b.md)", ["inline", "[말](b.md)", "b.md"]],
  ["    [글](a.md)"],
  ["%%[글](a.md)%%"],
  ["$[글](a.md)$"],
  ["> - 1. [글](a.md)\n>   \n>      [말](b.md)", ["inline", "[글](a.md)", "a.md"], ["inline", "[말](b.md)", "b.md"]],
  [
    "> > 글\n    - [글](a.md)\n\n>> - 글\n    # [말](b.md)",
    ["inline", "[글](a.md)", "a.md"],
    ["inline", "[말](b.md)", "b.md"],
  ],
  ["- 글\n<br>\n[말](a.md)\n\n> 글\n  </b>\n[말](a.md)\n\na|b\n-|-\n1|2\n<img alt='a > b'>\n[말](a.md)"],
  [
    "> 글\n> <br>\n> [말](a.md)\n\n- 글\n    <br>\n[말](b.md)",
    ...["a.md", "b.md"].map((to): Row => ["inline", `[말](${to})`, to]),
  ],
  [
    "  1. 글\n    > [말](a.md)\n\n> 글\n    [^1]: [말](b.md)",
    ["inline", "[말](a.md)", "a.md"],
    ["inline", "[말](b.md)", "b.md"],
  ],
  ["-\t[글](a.md)\n\n\t\t[말](b.md)", ["inline", "[글](a.md)", "a.md"]],
  ["##  [글](a.md)  ##  ", ["inline", "[글](a.md)", "a.md"]],
  ["> ## [글](a.md) {#x}", ["inline", "[글](a.md)", "a.md"]],
  ["글\n[말](a.md)\n===", ["inline", "[말](a.md)", "a.md"]],
  ["[글](a.md) ^블록 ^b1", ["inline", "[글](a.md)", "a.md"]],
  ["x\n\n[글](a.md)\n^b1", ["inline", "[글](a.md)", "a.md"]],
  ["a | b\n-|-\n \\| [글](a.md) | [말](b.md)", ["inline", "[글](a.md)", "a.md"], ["inline", "[말](b.md)", "b.md"]],
  ["|a|\n|-|\n|[글](a.md)|[남는](b.md)|", ["inline", "[글](a.md)", "a.md"]],
  ["- [ ] [글](a.md)", ["inline", "[글](a.md)", "a.md"]],
  ["> [!note] [글](a.md)\n> [말](b.md)", ["inline", "[글](a.md)", "a.md"], ["inline", "[말](b.md)", "b.md"]],
  ["[^1]\n\n[^1]: [글](a.md)", ["inline", "[글](a.md)", "a.md"]],
  ["[^1]\n\n[^1]: - ```\n      [글](a.md)\n      ```"],
  ["[^1]\n\n[^1]: *   가\n\n        [글](a.md)", ["inline", "[글](a.md)", "a.md"]],
  ["- [^1]\n\n  [^1]:    [글](a.md)", ["inline", "[글](a.md)", "a.md"]],
  ["글^[ 속 [글](a.md)]", ["inline", "[글](a.md)", "a.md"]],
  ["말[^1](괄호)\n\n[^1]: 주"],
  [
    "[말[^1]](a.md) ![말[^1]](b.png)\n\n[^1]: 주",
    ["inline", "[말[^1]](a.md)", "a.md"],
    ["image", "![말[^1]](b.png)", "b.png"],
  ],
  ["가\n: [글](a.md)", ["inline", "[글](a.md)", "a.md"]],
  [
    "\uFEFF[글](a.md)\r\n[말](b.md)\r다 [또](c.md)",
    ["inline", "[글](a.md)", "a.md"],
    ["inline", "[말](b.md)", "b.md"],
    ["inline", "[또](c.md)", "c.md"],
  ],
  ["---\ntitle: 가\n---\n[글](a.md)", ["inline", "[글](a.md)", "a.md"]],
  ["---\r\nparent: [[가]]\r\n# [[나]]\r\n---", ["frontmatter", "[[가]]", "가"]],
  ["한글 [글](a.md) 끝".normalize("NFD"), ["inline", "[글](a.md)".normalize("NFD"), "a.md"]],
  ["<p><a\nhref='a.md#가'>글</a></p>", ["html", "<a\nhref='a.md#가'>", "a.md#가"]],
  [
    '<b><a name="x"> https://a.kr a@b.kr</a></a> <a id=y></a> https://c.kr',
    ...["https://a.kr", "a@b.kr", "https://c.kr"].map(bare),
  ],
  [
    "<a href=\"\"> 글 <A HREF> <a href=' '>",
    ["html", '<a href="">', ""],
    ["html", "<A HREF>", ""],
    ["html", "<a href=' '>", ""],
  ],
  ['글 <img src="" srcset=",">', ["html", '<img src="" srcset=",">', ""]],
  // footnotes, which a line of `>` or of a space alone ends
  ["[^1]\n\n> [^1]: 글\n>\n>     [a](b.md)\n>\n> [c](d.md)", ["inline", "[c](d.md)", "d.md"]],
  [
    "[^1]\n\n[^1]: 글\n\n    [a](b.md)\n    \n    [c](d.md)\n \n    [e](f.md)",
    ["inline", "[a](b.md)", "b.md"],
    ["inline", "[c](d.md)", "d.md"],
  ],
  ["> > 글\n      [^1]: [a](b.md)", ["inline", "[a](b.md)", "b.md"]],
  // what goes on with the paragraph of a definition
  [
    "[a]: b.md\n    [c](d.md)\n    # [a]\n\n    [e](f.md)",
    ["inline", "[c](d.md)", "d.md"],
    ["reference", "[a]", "b.md"],
  ],
  [
    "> [a]: b.md\n    [c]: d.md [a]\n\n- [e]: f.md\n      [g]: h.md\n  [e] [g]",
    ["reference", "[a]", "b.md"],
    ["reference", "[e]", "f.md"],
    ["reference", "[g]", "h.md"],
  ],
  ["<b><a href=a.md>https://a.kr</a> https://b.kr", ["html", "<a href=a.md>", "a.md"], bare("https://b.kr")],
  ["글 <a href=a.md>글</a>", ["html", "<a href=a.md>", "a.md"]],
  [
    "<img srcset='a.png 1x,\n b.png 2x'>",
    ...["a.png", "b.png"].map((url): Row => ["html", "<img srcset='a.png 1x,\n b.png 2x'>", url]),
  ],
  ['<a href="a.md?x=1&amp;y=2">글</a>', ["html", '<a href="a.md?x=1&amp;y=2">', "a.md?x=1&amp;y=2"]],
  [
    "<object data=a.pdf></object><embed src=b.swf>",
    ["html", "<object data=a.pdf>", "a.pdf"],
    ["html", "<embed src=b.swf>", "b.swf"],
  ],
  ["[[ 가 | 나 ]]", ["wikilink", "[[ 가 | 나 ]]", "가"]],
  ["[[가#나\\|다]] ![[라 \\|300]]", ["wikilink", "[[가#나\\|다]]", "가#나"], ["embed", "![[라 \\|300]]", "라"]],
  ["|a|\n|-|\n|[[가\\|나]]|", ["wikilink", "[[가\\|나]]", "가"]],
  [
    "[[1]] [[가]](나) [[다]](라.md)\n\n[1]: a.md",
    ["reference", "[1]", "a.md"],
    ["wikilink", "[[가]]", "가"],
    ["inline", "[[다]](라.md)", "라.md"],
  ],
  ["[[]] [[ ]] [[가\n나]] [[가[나]]"],
];

test.each(table)("%j", async (source, ...links) => {
  const note = await parse(source);
  expect(
    note.links.map(({ kind, position, targetPosition }) => [kind, cut(source, position), cut(source, targetPosition)]),
  ).toEqual(links);
});

test("a target loses escapes and entities, keeps its encoding and query, and is split at the first #", async () => {
  const { links } = await parse("[a](a\\_b%20c.md?q=1&amp;r#x#y) [b](%EA%B0%80.md#) <https://a.kr/?b=1&amp;c=\\_>");
  expect(links.map(({ target, fragment }) => [target, fragment])).toEqual([
    ["a_b%20c.md?q=1&r", "x#y"],
    ["%EA%B0%80.md", ""],
    ["https://a.kr/?b=1&c=\\_", undefined],
  ]);
});

test("a link's context is its sentence, with the link's text in its place", async () => {
  const { links } = await parse("첫 문장이다. 둘째는 **[도커](d.md)** 이야기다. 셋째.");
  expect(links[0]!.context).toEqual({ text: "둘째는 도커 이야기다.", start: 4, end: 6 });
});

test("raw anchors in a link's text do not end it", async () => {
  const { links } = await parse(
    '앞 [<a name="x"></a>글](a.md) <a name="y">[말](b.md)</a> [또 <a href="c.md">나](d.md) 뒤',
  );
  expect(links.map(({ text }) => text)).toEqual(["글", "말", "또 나", ""]);
});

test.each([
  ["https://a.kr/b/c?d=1&e=/", "https://a.kr/<wbr>b/<wbr>c?d=1&amp;e=/"],
  ["www.a.kr/%EA%B0%80//b", "www.a.kr/<wbr>가//b"],
  ["a@b.kr", "a@b.kr"],
  ["[a/b](https://a.kr/b/c)", "a/b"],
])("an address that is shown may end a line behind its slashes: %s", async (source, text) => {
  expect(shown(await parse(source))).toBe(`<p><a ⟦link 0⟧>${text}</a></p>\n`);
});

test("an image's alternative text keeps code, escaped signs and entities", async () => {
  const { links } = await parse("![`ps` a\\_b &amp; **c** ![d](e) <f>\ng](h.png)");
  expect(links[0]!.text).toBe("ps a_b & c d <f> g");
});

test("links stand in source order, footnotes too, and slots follow", async () => {
  const note = await parse("말[^1] [둘](2.md)\n\n[^1]: [셋](3.md)\n\n[넷](4.md)");
  expect(note.links.map(({ target }) => target)).toEqual(["2.md", "3.md", "4.md"]);
  expect(shown(note)).toContain('<li id="fn-1" class="footnote-item"><p><a ⟦link 1⟧>셋</a>');
});

test("footnotes have GitHub's ids, and labels are compared case aside", async () => {
  const note = await parse("말[^A] [^a] ^[둘]\n\n[^a]: [하나](1.md)\n[^A]: [셋](3.md)");
  expect(note.links.map(({ target }) => target)).toEqual(["1.md"]);
  expect(note.anchors).toEqual(["fnref-a", "fnref-a-2", "fnref-inline-2", "fn-a", "fn-inline-2"]);
  for (const anchor of note.anchors) expect(shown(note)).toContain(`id="${anchor}"`);
});

const definitions: readonly [source: string, found: readonly string[]][] = [
  ["[글][없음]", ["없음"]],
  ["[글][] [글] [ ][x] dp[i][j] `[글][없음]`", []],
  ["[글][있음]\n\n[있음]: a.md", []],
  ["[[자바][컬렉션] 목록](a.md)", []],
  ["칸 [ 0 ][ 1 ]과 [ i ][ j ]", []],
  ["단추: [위로][아래로][해제]", []],
  ["[ 글 ][없음] [글][ 없음 ]", ["없음", " 없음 "]],
];

test.each(definitions)("missing definitions in %j", async (source, found) => {
  const { diagnostics } = await parse(source);
  expect(diagnostics.filter(({ code }) => code === "missing-definition").map(({ target }) => target)).toEqual(found);
});
