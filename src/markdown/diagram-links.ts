import type { Diagram } from "../model/diagram.ts";
import type { Link } from "../model/link.ts";
import type { Position } from "../model/position.ts";
import { type DiagramRange, findDiagramLinks } from "../text/find-diagram-links.ts";
import type { SourceText } from "./source-text.ts";

/** The links of diagrams, placed in the text in which these stand; they follow a note's other links, so that slots keep their numbers. */
export function diagramLinks(diagrams: readonly Diagram[], source: SourceText): Link[] {
  return diagrams.flatMap((diagram) => {
    const found = findDiagramLinks(diagram.source);
    const lines = found.length === 0 ? [] : diagram.source.split("\n");
    return found.map(({ target, text, position, targetPosition }): Link => {
      const hash = target.indexOf("#");
      return {
        kind: "diagram",
        target: (hash < 0 ? target : target.slice(0, hash)).normalize("NFC"),
        fragment: hash < 0 ? undefined : target.slice(hash + 1).normalize("NFC"),
        text,
        position: placeOf(position, lines, diagram, source),
        targetPosition: placeOf(targetPosition, lines, diagram, source),
        embedded: false,
        heading: diagram.heading,
        context: { text, start: 0, end: text.length },
      };
    });
  });
}

/** A line of a diagram is the end of its line in the note: what stands before it (an indent, a quotation's mark) need not be the same on each. */
function placeOf(range: DiagramRange, lines: readonly string[], diagram: Diagram, source: SourceText): Position {
  const content = lines[range.line - 1] ?? "";
  const line = range.line + diagram.sourceLine - 2;
  const start = line < source.starts.length ? source.lineEnd(line) - content.length : -1;
  if (start >= 0 && source.text.startsWith(content, start))
    return source.position(start + range.column - 1, start + range.endColumn - 1);
  return {
    line: line + 1,
    column: range.column + diagram.sourceColumn - 1,
    endLine: line + 1,
    endColumn: range.endColumn + diagram.sourceColumn - 1,
  };
}
