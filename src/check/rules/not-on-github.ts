import type { Edge } from "../../model/graph.ts";
import type { Note } from "../../model/note.ts";
import { basename, dirname, joinPath, relativePath } from "../../text/path.ts";
import { decodePercent } from "../../text/percent.ts";
import type { Rule } from "../rule.ts";

/** A Markdown link that works on the site and not on GitHub: a missing `.md`, a name in NFD on disk, a heading named by its words. */
export const notOnGithub: Rule = function* (graph) {
  for (const [id, edges] of graph.edges) {
    const note = graph.notes.get(id)!;
    for (const edge of edges) {
      const { resolution, link } = edge;
      if (link.kind === "wikilink" || link.kind === "embed" || link.kind === "frontmatter" || link.kind === "diagram")
        continue;
      if (resolution.type !== "note" && resolution.type !== "heading") continue;
      const target = graph.notes.get(resolution.note)!;
      const reason =
        pathReason(note, target, edge) ??
        (resolution.type === "heading" ? fragmentReason(edge, target, resolution.id) : undefined);
      if (reason === undefined) continue;
      yield { code: "not-on-github", path: note.path, position: link.position, target: link.target, data: { reason } };
    }
  }
};

function pathReason(note: Note, target: Note, edge: Edge): string | undefined {
  const { link } = edge;
  if (link.target === "" || /^[a-z]+:/i.test(link.target)) return undefined;
  const written = decodePercent(link.target.split("?", 1)[0]!) ?? link.target;
  const path = joinPath(link.target.startsWith("/") ? "" : dirname(note.path), written);
  if (path === target.path) return target.filePath === target.path ? undefined : "normalization";
  const folder = dirname(target.path);
  if (path === folder && /^readme\.md$/i.test(basename(target.path))) return undefined;
  if (path === folder) return "folder";
  return path !== undefined && `${path}.md` === target.path
    ? "extension"
    : relativePath(note.path, target.path) === written
      ? undefined
      : "path";
}

function fragmentReason(edge: Edge, target: Note, id: string): string | undefined {
  const raw = edge.link.fragment ?? "";
  const fragment = (decodePercent(raw) ?? raw).normalize("NFC");
  if (fragment.toLowerCase() === id.toLowerCase() || target.anchors.includes(fragment)) return undefined;
  return "fragment";
}
