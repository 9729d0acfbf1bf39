import { describe, expect, it } from "vitest";
import type { Heading } from "../../src/model/heading.ts";
import type { TocView } from "../../src/site/page-view.ts";
import { buildToc } from "../../src/site/build-toc.ts";

const position = { line: 1, column: 1, endLine: 1, endColumn: 2 };
const heading = (depth: number): Heading => ({ depth, id: `h${depth}`, text: `h${depth}`, position });
const outline = (entries: readonly TocView[]): string =>
  entries.map(({ text, children }) => (children.length > 0 ? `${text}(${outline(children)})` : text)).join(" ");

describe("buildToc", () => {
  it.each([
    ["the title left out", "heading", [1, 2, 3, 2], "h2(h3) h2"],
    ["a first heading that is no title", "filename", [1, 2], "h1(h2)"],
    ["nothing below depth 4", "heading", [1, 2, 3, 4, 5, 6], "h2(h3(h4))"],
    ["depths left out", "heading", [1, 2, 4, 3], "h2(h4 h3)"],
    ["two depths of a note that begins deep", "heading", [1, 4, 5, 6, 5], "h4(h5 h5)"],
    ["the deepest", "heading", [2, 6], "h6"],
    ["none", "heading", [1], ""],
  ] as const)("gives %s", (_what, titleSource, depths, expected) => {
    expect(outline(buildToc({ titleSource, headings: depths.map(heading) }))).toBe(expected);
  });
});
