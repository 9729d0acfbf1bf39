import hljs from "highlight.js";
import { expect, test } from "vitest";
import { fenceInfo } from "../../src/markdown/fence-info.ts";
import { languageModule } from "../../src/markdown/language-names.ts";
import { parse, shown } from "./parse.ts";

const infos: readonly [info: string, language: string, title: string, lines: readonly number[]][] = [
  ["", "", "", []],
  ["ts", "ts", "", []],
  ['ts {1,3-5} title="가 나.ts"', "ts", "가 나.ts", [1, 3, 4, 5]],
  ["ts{2} [가.ts]", "ts", "가.ts", [2]],
  ["js:app.js", "js", "app.js", []],
  ["c++ filename=a.cpp", "c++", "a.cpp", []],
  ["{.python}", "", "", []],
];

test.each(infos)("%j", (info, language, title, lines) => {
  const read = fenceInfo(info);
  expect([read.language, read.title, [...read.lines]]).toEqual([language, title, lines]);
});

test("every name that highlight.js knows leads to its module", () => {
  for (const module of hljs.listLanguages()) {
    expect(languageModule(module)).toBe(module);
    for (const alias of hljs.getLanguage(module)!.aliases ?? []) {
      expect(hljs.getLanguage(languageModule(alias)!)?.aliases?.map((name) => name.toLowerCase())).toContain(
        alias.toLowerCase(),
      );
    }
  }
});

test("shiki colours with the same class names", async () => {
  const html = shown(await parse("```ts\nconst a = '<b>';\n```", { highlighter: "shiki" }));
  expect(html).toContain('<span class="hljs-keyword">const</span>');
  expect(html).toContain("&lt;b&gt;");
  expect(shown(await parse("```없는말\n<b>\n```", { highlighter: "shiki" }))).toContain("&lt;b&gt;");
});

test("a diagram knows where its source stands, under its heading", async () => {
  const { diagrams, html } = await parse("# 가\n\n- ~~~mermaid 그림\n  graph LR\n  ~~~\n");
  expect(diagrams).toEqual([
    {
      source: "graph LR\n",
      caption: "그림",
      position: { line: 3, column: 3, endLine: 5, endColumn: 6 },
      sourceLine: 4,
      sourceColumn: 3,
      heading: 0,
    },
  ]);
  expect(html()).toContainEqual({ type: "diagram", diagram: 0 });
});

test("formulas become MathML, and broken ones findings that show their source", async () => {
  const note = await parse("가 $x^2$를, $$\\frac{1$$ 나\n\n```math\ny\n```");
  expect(shown(note).match(/<math /g)).toHaveLength(2);
  expect(shown(note)).toContain('<code class="math-error">\\frac{1</code>');
  expect(note.diagnostics).toMatchObject([{ code: "math-syntax", position: { line: 1, column: 11, endColumn: 22 } }]);
  expect((await parse("$x$", { math: false })).hasMath).toBe(false);
});

test.each(["\\text{학습_률}", "\\textbf{C#}", "x_1 = \\text{a & b}", "\\text{a\\_b}", "\\def\\f#1{\\text{#1}}\\f{x}"])(
  "MathJax reads %s, and so GitHub and Obsidian",
  async (source) => {
    const note = await parse(`$${source}$`);
    expect(note.diagnostics).toEqual([]);
    expect(shown(note)).toContain("<math ");
  },
);

test.each([
  ["`--strict`", '<code class="word">--strict</code>'],
  ["`src/site`", '<code class="word">src/site</code>'],
  ["`docker run`", "<code>docker run</code>"],
  ["`docker run --rm <b>`", '<code>docker run <span class="word">--rm</span> &lt;b&gt;</code>'],
  ["`notes/container/virtual-machine.md`", "<code>notes/container/virtual-machine.md</code>"],
])("%s may not break where a browser would break it, as far as it is of short words", async (source, html) => {
  expect(shown(await parse(source))).toContain(html);
});
