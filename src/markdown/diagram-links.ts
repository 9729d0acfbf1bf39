import type { Diagram } from "../model/diagram.ts";
import type { Link } from "../model/link.ts";
import type { Position } from "../model/position.ts";
import { type DiagramRange, findDiagramLinks } from "../text/find-diagram-links.ts";

/** The links of a note's diagrams, placed in the note; they follow its other links, so that slots keep their numbers. */
export function diagramLinks(diagrams: readonly Diagram[]): Link[] {
  return diagrams.flatMap((diagram) =>
    findDiagramLinks(diagram.source).map(({ target, text, position, targetPosition }): Link => {
      const hash = target.indexOf("#");
      return {
        kind: "diagram",
        target: (hash < 0 ? target : target.slice(0, hash)).normalize("NFC"),
        fragment: hash < 0 ? undefined : target.slice(hash + 1),
        text,
        position: inNote(position, diagram),
        targetPosition: inNote(targetPosition, diagram),
        embedded: false,
        heading: diagram.heading,
        context: { text, start: 0, end: text.length },
      };
    }),
  );
}

function inNote(range: DiagramRange, { sourceLine, sourceColumn }: Diagram): Position {
  return {
    line: range.line + sourceLine - 1,
    column: range.column + sourceColumn - 1,
    endLine: range.endLine + sourceLine - 1,
    endColumn: range.endColumn + sourceColumn - 1,
  };
}
