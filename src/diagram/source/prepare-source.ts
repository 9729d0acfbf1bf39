import { findDiagramLinks } from "../../text/find-diagram-links.ts";
import { type Edit, editSource, offsetOf, placeOf } from "./edit-source.ts";
import { acceptKorean } from "./accept-korean.ts";
import { splitSource } from "./split-source.ts";

/** A source as Mermaid is given it. */
export interface PreparedSource {
  /** Front matter and directives, then the diagram without comments. */
  readonly text: string;
  readonly keyword: string;
  /** Front matter and directives alone. */
  readonly settings: string;
  /** The diagram alone, which Mermaid's line numbers count from. */
  readonly body: string;
  /** Leads a place in `body` (1-based) back to the author's source. */
  toOriginal(line: number, column: number): { readonly line: number; readonly column: number };
}

/** Makes an author's source ready for Mermaid: links stand for numbers, Korean names are quoted where they must be. */
export function prepareSource(source: string): PreparedSource {
  const parts = splitSource(source);
  const tokens = [...source.matchAll(/[\uE0D1-\uE0D3]/gu)].map(({ index }) => ({
    start: index,
    end: index + 1,
    text: "",
  }));
  const edits: Edit[] = [...tokens, ...parts.dropped.map(([start, end]) => ({ start, end, text: "" }))];
  for (const [i, link] of findDiagramLinks(source).entries()) {
    edits.push({ start: link.targetStart, end: link.targetEnd, text: `https://ieum.invalid/${i}` });
  }
  edits.push(...acceptKorean(source, parts.keyword));
  const edited = editSource(source, edits);
  const settings = [parts.frontMatter, ...parts.directives.map((directive) => `${directive}\n`)].join("");
  return {
    text: settings + edited.text,
    keyword: parts.keyword,
    settings,
    body: edited.text,
    toOriginal: (line, column) => placeOf(source, edited.toOriginal(offsetOf(edited.text, line, column))),
  };
}
