import type { ParsedNote, Slot } from "../../src/model/note.ts";
import type { Position } from "../../src/model/position.ts";
import type { MarkdownOptions } from "../../src/markdown/markdown-options.ts";
import { createParser } from "../../src/markdown/parse-note.ts";

const defaults: MarkdownOptions = {
  html: "safe",
  highlighter: "highlight.js",
  timeZone: "Asia/Seoul",
  lang: "ko",
  math: true,
  draw: true,
};

/** Of the default options. */
export const parser = createParser(defaults);

/** Parses with the default options, or with some of one's own. */
export async function parse(source: string, options?: Partial<MarkdownOptions>, path = "note.md"): Promise<ParsedNote> {
  return (options ? createParser({ ...defaults, ...options }) : parser).parse(path, source);
}

/** What stands at a position of a source. */
export function cut(source: string, { line, column, endLine, endColumn }: Position): string {
  const lines = source.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  if (line === endLine) return lines[line - 1]!.slice(column - 1, endColumn - 1);
  const middle = lines.slice(line, endLine - 1);
  return [lines[line - 1]!.slice(column - 1), ...middle, lines[endLine - 1]!.slice(0, endColumn - 1)].join("\n");
}

/** HTML with slots written as `⟦link 0⟧`. */
export function shown({ html }: ParsedNote): string {
  return html()
    .map((part) => (typeof part === "string" ? part : slotName(part)))
    .join("");
}

function slotName(slot: Slot): string {
  switch (slot.type) {
    case "link":
    case "embed":
      return `⟦${slot.type} ${slot.link}⟧`;
    case "image":
      return `⟦image ${slot.link} ${JSON.stringify(slot.alt)}${slot.attributes}⟧`;
    case "attribute":
      return `⟦${slot.name} ${slot.links.map((link, i) => slot.value[i] + String(link)).join("")}${slot.value.at(-1)}⟧`;
    case "diagram":
      return `⟦diagram ${slot.diagram}⟧`;
    case "tag":
      return `⟦tag ${slot.tag}⟧`;
    case "section":
      return "";
    default:
      return slot satisfies never;
  }
}
