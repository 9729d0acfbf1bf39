import type { LinkedGraph } from "../graph/linked-graph.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Edge } from "../model/graph.ts";
import type { Note } from "../model/note.ts";
import { basename, dirname, joinPath } from "../text/path.ts";
import { decodePercent } from "../text/percent.ts";
import { isWikiLink, type Link } from "../model/link.ts";

/** Which files differ from an earlier state; NFC paths from the notes root. */
export interface ChangedFiles {
  readonly changed: ReadonlySet<string>;
  /** Deleted, or renamed: the old name. */
  readonly gone: ReadonlySet<string>;
}

/** Keeps the findings in changed notes, and those of links to files that changed, came or went. */
export function selectChanged(
  graph: LinkedGraph,
  diagnostics: readonly Diagnostic[],
  files: ChangedFiles,
): readonly Diagnostic[] {
  const gone = new Set([...files.gone].flatMap((path) => [path, withoutMd(path)]));
  const goneNames = new Set([...files.gone].map((path) => nameOf(path)));
  return diagnostics.filter((finding) => {
    if (files.changed.has(finding.path)) return true;
    if (isFact(finding.data["other"]) || isFact(finding.data["actual"])) return true;
    const chain = finding.data["chain"];
    if (Array.isArray(chain) && chain.some((path) => files.changed.has(path))) return true;
    const id = graph.lookup.notePaths.get(finding.path);
    if (id === undefined) return false;
    const note = graph.notes.get(id)!;
    return graph.edges.get(id)!.some((edge) => isAt(finding, edge) && touches(note, edge));
  });

  function isFact(path: unknown): boolean {
    return typeof path === "string" && files.changed.has(path);
  }

  function touches(note: Note, { link, resolution }: Edge): boolean {
    switch (resolution.type) {
      case "note":
      case "heading":
      case "missing-heading":
      case "draft":
        return files.changed.has(graph.notes.get(resolution.note)!.path);
      case "asset":
        return files.changed.has(resolution.path);
      case "ambiguous":
        return resolution.candidates.some((other) => files.changed.has(graph.notes.get(other)?.path ?? other));
      case "missing-note":
      case "missing-asset":
        return wasThere(note, link);
      case "case-mismatch":
        return files.changed.has(resolution.actual) || wasThere(note, link);
      default:
        return false;
    }
  }

  /** Whether a dead link named a file that has gone. */
  function wasThere(note: Note, link: Link): boolean {
    const { target } = link;
    const path = (decodePercent(target.split("?", 1)[0]!) ?? target).normalize("NFC");
    if (isWikiLink(link)) return goneNames.has(nameOf(path));
    const folders = path.startsWith("/") ? ["", ...graph.lookup.roots] : [dirname(note.path)];
    return folders.some((folder) => {
      const place = joinPath(folder, path);
      if (place === undefined) return false;
      return [place, withoutMd(place), `${place}/index`, `${place}/README`].some((form) => gone.has(form));
    });
  }
}

function isAt({ position, target }: Diagnostic, { link }: Edge): boolean {
  const same = position.line === link.position.line && position.column === link.position.column;
  // A tag may hold several links.
  return same && (link.kind !== "html" || target === link.target || target === `${link.target}#${link.fragment}`);
}

function withoutMd(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, "");
}

function nameOf(path: string): string {
  return withoutMd(basename(path)).toLowerCase();
}
