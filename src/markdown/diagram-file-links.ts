import type { Link } from "../model/link.ts";
import { diagramLinks } from "./diagram-links.ts";
import { SourceText } from "./source-text.ts";

/** The links of a `.mmd` file, placed in its text as it is on disk (a BOM is not counted). */
export function diagramFileLinks(text: string): Link[] {
  const source = new SourceText(text);
  const position = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const diagram = { source: source.text, caption: "", sourceLine: 1, sourceColumn: 1, position, heading: -1 };
  return diagramLinks([diagram], source);
}
