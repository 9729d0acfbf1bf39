import { describe, expect, it } from "vitest";
import { contrast, readColour, toHex } from "../../src/diagram/colour/colour.ts";
import { createTextMeasure } from "../../src/diagram/create-text-measure.ts";
import { compileSelector } from "../../src/diagram/css/compile-selector.ts";
import { parseCss } from "../../src/diagram/css/parse-css.ts";
import { fillDiagram } from "../../src/diagram/fill-diagram.ts";
import { boxOfPath, measurePath } from "../../src/diagram/geometry/measure-path.ts";
import { koreanFonts } from "../../src/diagram/korean-fonts.ts";
import { palette, roleOf } from "../../src/diagram/palette.ts";
import { prepareSource } from "../../src/diagram/source/prepare-source.ts";
import { readEscapes } from "../../src/diagram/source/read-escapes.ts";
import { themeDiagram } from "../../src/diagram/theme-diagram.ts";
import { findDiagramLinks } from "../../src/text/find-diagram-links.ts";

describe("boxOfPath", () => {
  it.each([
    ["M0 0 L10 20", [0, 0, 10, 20]],
    ["M0,0 C0,10 10,10 10,0", [0, 0, 10, 7.5]],
    ["m5 5 h10 v-5 z", [5, 0, 10, 5]],
    ["M0 0 A5 5 0 0 1 10 0", [0, -5, 10, 5]],
    ["M0 0a5 5 0 0110 0", [0, -5, 10, 5]],
    ["M0 0 Q5 10 10 0 T20 0", [0, -5, 20, 10]],
  ])("%s", (data, [x = 0, y = 0, width = 0, height = 0]) => {
    const box = boxOfPath(data);
    expect(box?.x).toBeCloseTo(x, 2);
    expect(box?.y).toBeCloseTo(y, 2);
    expect(box?.width).toBeCloseTo(width, 2);
    expect(box?.height).toBeCloseTo(height, 2);
  });

  it("measures along a path", () => {
    const ruler = measurePath("M0 0 L30 0 L30 40");
    expect(ruler.length).toBe(70);
    expect(ruler.pointAt(50)).toEqual({ x: 30, y: 20 });
  });
});

describe("text", () => {
  const measure = createTextMeasure(koreanFonts);
  it.each([
    ["가나", 16, 400, 30.08],
    ["가나".normalize("NFD"), 16, 400, 30.08],
    ["漢字", 10, 400, 20],
    ["🚀", 10, 400, 13.7],
    ["", 16, 400, 0],
  ])("%s", (text, size, weight, width) => {
    expect(measure.width(text, size, weight)).toBeCloseTo(width, 2);
  });

  it("reads entities and stand-ins", () => {
    expect(readEscapes("&quot;a&quot; &#44032; &amp;lt; &nope;")).toBe('"a" 가 &lt; &nope;');
  });
});

describe("css", () => {
  it("keeps braces in strings and parentheses together", () => {
    const [rule, keyframes] = parseCss('#a .b, c{fill:url("x;}y");color:red!important}@keyframes k{from{opacity:0}}');
    expect(rule).toMatchObject({ selectors: ["#a .b", "c"], declarations: [{ name: "fill" }, { important: true }] });
    expect(keyframes).toMatchObject({ type: "at", name: "keyframes", prelude: "k" });
  });

  it.each([
    ["#a .b", 10_100],
    ["g > .x[data-y]", 201],
    ["*", 0],
  ])("weighs %s", (text, weight) => {
    expect(compileSelector(text)?.specificity).toBe(weight);
  });
});

describe("links", () => {
  it.each([
    ['flowchart LR\n A["가 나"] --> B\n  click A href "a.md#다" "라" _blank', ["a.md#다|가 나|3:3-3:35|17"]],
    ['flowchart LR\n A --> B\n click A "a.md"; click B "b.md"', ["a.md|A|3:2-3:16|11", "b.md|B|3:18-3:32|27"]],
    ['%% x\nclassDiagram\n link 동물 "c.md"', ["c.md|동물|3:2-3:16|11"]],
    ["sequenceDiagram\n participant A as 철수\n link A: 설명 @ d.md", ["d.md|철수|3:2-3:19|15"]],
    ['gantt\n click a1 href "e.md"', ["e.md|a1|2:2-2:22|17"]],
    ['stateDiagram-v2\n state "처음" as s\n click s "f.md"', ["f.md|처음|3:2-3:16|11"]],
    ['flowchart LR\n %% click A "a.md"\n click A call f()', []],
    ['pie\n click A "a.md"', []],
  ])("%s", (source, links) => {
    const found = findDiagramLinks(source).map(({ target, text, position, targetPosition }) => {
      const { line, column, endLine, endColumn } = position;
      return `${target}|${text}|${line}:${column}-${endLine}:${endColumn}|${targetPosition.column}`;
    });
    expect(found).toEqual(links);
  });
});

describe("prepareSource", () => {
  it("leads places back over front matter, comments, links and quotes", () => {
    const source = "---\ntitle: 가\n---\n%% 주석\ngitGraph\n  commit\n  branch 개발 order: 1\n";
    const prepared = prepareSource(source);
    expect(prepared.body).toBe('gitGraph\n  commit\n  branch "개발" order: 1\n');
    expect(prepared.toOriginal(3, 15)).toEqual({ line: 7, column: 13 });
  });

  it("gives Mermaid the front matter and directives first", () => {
    const { text } = prepareSource("---\ntitle: 가\n---\nflowchart LR\n%%{init: {}}%%\n A --> B");
    expect(text.startsWith("---\ntitle: 가\n---\n%%{init: {}}%%\nflowchart LR\n")).toBe(true);
  });
});

describe("fillDiagram", () => {
  const svg = '<svg id="\uE0D1"><a href="\uE0D20\uE0D2"><g id="\uE0D1-1"/></a><a href="\uE0D21\uE0D2">가</a></svg>';
  it("fills addresses and ids", () => {
    expect(fillDiagram(svg, ["a&b", undefined], "x")).toBe(
      '<svg id="x"><a href="a&amp;b"><g id="x-1"/></a><tspan>가</tspan></svg>',
    );
  });

  it.each(["javascript:alert(1)", " JAVASCRIPT:x", "data:text/html,x", "java\tscript:x"])("refuses %s", (href) => {
    expect(fillDiagram(svg, [href, href], "x")).not.toContain("href");
  });
});

describe("colours", () => {
  it("have no two roles alike", () => {
    expect(new Set(palette.map((role) => role.light)).size).toBe(palette.length);
  });

  it.each(["fill", "group", "second", "third", "note", "done", "critical", "soft-1", "soft-4", "soft-7"] as const)(
    "carry text on %s",
    (name) => {
      for (const theme of ["light", "dark"] as const) {
        const [text, ground] = [readColour(roleOf("text")[theme]), readColour(roleOf(name)[theme])];
        expect(text && ground ? contrast(text, ground) : 0).toBeGreaterThan(4.5);
      }
    },
  );

  it.each([
    ["hsl(120, 100%, 25%)", "#008000"],
    ["Tomato", "#ff6347"],
    ["#abc", "#aabbcc"],
  ])("reads %s", (text, hex) => {
    const colour = readColour(text);
    expect(colour && toHex(colour)).toBe(hex);
  });

  it("can be fixed to one theme", () => {
    const svg =
      "<style>#a{--d-x:var(--diagram-x,#111111)}@supports(color:light-dark(red,red)){#a{--d-x:var(--diagram-x,light-dark(#111111,#eeeeee))}}#a .b{fill:#111111;fill:var(--d-x)}</style>";
    expect(themeDiagram(svg, "dark")).toBe("<style>#a .b{fill:#eeeeee}</style>");
  });
});
