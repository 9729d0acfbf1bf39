import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { ParsedNote } from "../../src/model/note.ts";
import type { Position } from "../../src/model/position.ts";
import { cut, parse, shown } from "./parse.ts";

const folder = fileURLToPath(new URL("../fixtures/markdown/", import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith(".md"));

function at({ line, column, endLine, endColumn }: Position): string {
  return `${line}:${column}-${endLine}:${endColumn}`;
}

/** A note in a form that one can read and compare. */
function summary(source: string, note: ParsedNote): object {
  return {
    title: `${note.title} (${note.titleSource})`,
    frontMatter: note.frontMatter.values,
    date: note.frontMatter.date,
    headings: note.headings.map(
      ({ depth, id, text, position }) => `${"#".repeat(depth)} ${text} #${id} ${at(position)}`,
    ),
    links: note.links.map((link) => ({
      kind: link.kind + (link.embedded ? " embedded" : "") + (link.element === undefined ? "" : ` ${link.element}`),
      position: `${at(link.position)} ${cut(source, link.position)}`,
      target: `${at(link.targetPosition)} ${link.target}${link.fragment === undefined ? "" : `#${link.fragment}`}`,
      ...(link.definition && { definition: `${at(link.definition)} ${cut(source, link.definition)}` }),
      text: link.text,
      context: link.context?.text,
      heading: link.heading,
    })),
    diagrams: note.diagrams,
    anchors: note.anchors,
    tags: note.tags,
    sections: note.sections,
    description: note.description,
    characters: note.characters,
    ignores: note.ignores,
    diagnostics: note.diagnostics.map(({ code, position, target, data }) => ({
      code,
      position: at(position),
      target,
      data,
    })),
    html: shown(note)
      .replace(/<span class="katex">.*?<\/math>.*?(?=<\/p>|부터)/gs, "KATEX")
      .split("\n"),
  };
}

test.each(names)("%s is read as written beside it", async (name) => {
  const source = readFileSync(folder + name, "utf8");
  const actual = `${JSON.stringify(summary(source, await parse(source, undefined, name)), null, 2)}\n`;
  const file = folder + name.replace(/md$/, "json");
  if (process.env["UPDATE"] === "1") writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, "utf8"));
});

test.each(names)("a check reads of %s all but its HTML and prose", async (name) => {
  const source = readFileSync(folder + name, "utf8");
  const { html: _, ...whole } = await parse(source, undefined, name);
  const { html, ...read } = await parse(source, { draw: false }, name);
  const description = whole.frontMatter.description ?? "";
  expect(read).toEqual({ ...whole, sections: [], characters: 0, description });
  expect(html()).toEqual([]);
});

test("a check finds what is wrong with a formula", async () => {
  const { diagnostics } = await parse("글 $\\frac{1$ 글\n\n$$\n\\nope\n$$\n", { draw: false });
  expect(diagnostics.map(({ code, position }) => [code, position.line])).toEqual([
    ["math-syntax", 1],
    ["math-syntax", 3],
  ]);
});
