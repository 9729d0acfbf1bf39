import type { Finding } from "../check/rule.ts";
import { createDiagramRenderer } from "../diagram/create-diagram-renderer.ts";
import type { DiagramProblem } from "../diagram/diagram-result.ts";
import type { LinkedGraph } from "../graph/linked-graph.ts";
import type { Diagram } from "../model/diagram.ts";
import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import type { Lang } from "../model/options.ts";
import { diagramPath } from "./diagram-path.ts";
import type { LinkedFile } from "./link-diagram-files.ts";
import type { DrawnDiagram, DrawnFile } from "./site.ts";

/** All diagrams of a site, and what was found in their sources. */
export interface DrawnDiagrams {
  readonly diagrams: ReadonlyMap<NoteId, readonly DrawnDiagram[]>;
  /** Drawings of `.mmd` files that notes show, by path. */
  readonly diagramFiles: ReadonlyMap<string, DrawnFile>;
  readonly findings: readonly Finding[];
}

/** Draws every diagram of a graph, as often as asked. */
export interface DiagramDrawer {
  readonly draw: (
    graph: LinkedGraph,
    files: ReadonlyMap<string, LinkedFile>,
    onProgress: (done: number, total: number) => void,
  ) => Promise<DrawnDiagrams>;
  readonly close: () => Promise<void>;
}

/** What a drawer works on. */
export interface DrawerOptions {
  readonly cacheDir: string | undefined;
  readonly lang: Lang;
}

/** Makes the drawer of a site; what the cache holds is not drawn again. */
export function drawDiagrams(options: DrawerOptions): DiagramDrawer {
  const renderer = createDiagramRenderer(options);
  return {
    close: () => renderer.close(),
    async draw(graph, linked, onProgress) {
      const notes = [...graph.notes.values()].filter((note) => note.diagrams.length > 0);
      const total = notes.reduce((sum, note) => sum + note.diagrams.length, 0);
      let done = 0;
      const drawOne = async (note: Note, diagram: Diagram): Promise<DrawnDiagram> => {
        const title = note.headings[diagram.heading]?.text ?? note.title;
        const { svg, problems } = await renderer.render({ source: diagram.source, title });
        onProgress(++done, total);
        return {
          svg: svg === "" ? undefined : svg,
          findings: problems.map((problem) => toFinding(note, diagram, problem)),
        };
      };
      const drawn = await Promise.all(
        notes.map(
          async (note) => [note.id, await Promise.all(note.diagrams.map((diagram) => drawOne(note, diagram)))] as const,
        ),
      );
      const diagramFiles = await drawFiles(graph, linked);
      const lists = [...drawn.map(([, list]) => list), [...diagramFiles.values()]];
      return { diagrams: new Map(drawn), diagramFiles, findings: lists.flat().flatMap((one) => one.findings) };
    },
  };

  async function drawFiles(
    graph: LinkedGraph,
    linked: ReadonlyMap<string, LinkedFile>,
  ): Promise<ReadonlyMap<string, DrawnFile>> {
    const files = new Map<string, DrawnFile>();
    if (linked.size === 0) return files;
    for (const edge of [...graph.edges.values()].flat()) {
      const path = diagramPath(edge);
      if (path === undefined || files.has(path)) continue;
      const { source, edges } = linked.get(path)!;
      const { svg, problems } = await renderer.render({ source, title: edge.link.text });
      const note = graph.notes.get(edge.from)!;
      const findings = problems.map(({ code, data }): Finding => ({
        code,
        path: note.path,
        position: edge.link.position,
        target: edge.link.target,
        data,
      }));
      files.set(path, { source, edges, svg: svg === "" ? undefined : svg, findings });
    }
    return files;
  }
}

/** A place in a diagram's source becomes a place in its note. */
function toFinding(note: Note, diagram: Diagram, problem: DiagramProblem): Finding {
  const line = diagram.sourceLine + problem.line - 1;
  const column = diagram.sourceColumn + problem.column - 1;
  const position = { line, column, endLine: line, endColumn: column + 1 };
  return { code: problem.code, path: note.path, position, target: problem.target, data: problem.data };
}
