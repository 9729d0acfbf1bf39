import type { Edge, Graph } from "../../model/graph.ts";
import { isWikiLink, type Link } from "../../model/link.ts";
import type { Note } from "../../model/note.ts";
import { basename, dirname, joinPath } from "../../text/path.ts";
import { decodePercent } from "../../text/percent.ts";
import type { Finding, Rule } from "../rule.ts";

/** A Markdown link that works on the site and not on GitHub: a missing `.md`, a name in another normal form than the file's, a heading named by its words, a page that the site alone has. */
export const notOnGithub: Rule = function* (graph) {
  for (const [id, edges] of graph.edges) {
    let findings = known.get(edges);
    if (findings === undefined) known.set(edges, (findings = judge(graph, graph.notes.get(id)!, edges)));
    if (findings.length > 0) yield* findings;
  }
};

/** By a note's edges: a preview keeps those that mean the same as before. */
const known = new WeakMap<readonly Edge[], readonly Finding[]>();

const NONE: readonly Finding[] = [];

function judge(graph: Graph, note: Note, edges: readonly Edge[]): readonly Finding[] {
  let findings: Finding[] | undefined;
  for (const edge of edges) {
    const { kind, target, position } = edge.link;
    if (isWikiLink({ kind }) || kind === "diagram") continue;
    const reason = reasonOf(graph, note, edge);
    if (reason === undefined) continue;
    (findings ??= []).push({ code: "not-on-github", path: note.path, position, target, data: { reason } });
  }
  return findings ?? NONE;
}

function reasonOf(graph: Graph, note: Note, { link, resolution }: Edge): string | undefined {
  switch (resolution.type) {
    case "asset":
      return pathReason(note, link, resolution.path, graph.assets.get(resolution.path) ?? resolution.path);
    case "note":
    case "heading": {
      const target = graph.notes.get(resolution.note)!;
      const reason = pathReason(note, link, target.path, target.filePath);
      return reason ?? (resolution.type === "heading" ? fragmentReason(link, target, resolution.id) : undefined);
    }
    case "page": {
      const page = graph.pages.find(({ url }) => url === resolution.url);
      // GitHub lists a folder too.
      return ABSOLUTE.test(link.target) || (page?.kind === "folder" && placeOf(note, link) === page.key)
        ? undefined
        : "page";
    }
    default:
      return undefined;
  }
}

/** GitHub finds a file by the very bytes of its path: as the author wrote it against the file as it is on disk. */
function pathReason(note: Note, link: Link, path: string, filePath: string): string | undefined {
  if (link.target === "" || ABSOLUTE.test(link.target)) return undefined;
  const raw = (link.decomposed ?? link.target).split("?", 1)[0]!;
  if (raw === "") return undefined;
  const written = joinRaw(note, raw);
  if (written === filePath) return undefined;
  const place = written?.normalize("NFC");
  if (place === path) return "normalization";
  const folder = dirname(path);
  if (place === folder && /^readme\.md$/i.test(basename(path))) return undefined;
  if (place === folder) return "folder";
  return place !== undefined && [`${place}.md`, `${place}.markdown`].includes(path) ? "extension" : "path";
}

const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** The path that a link names, in NFC. */
function placeOf(note: Note, link: Link): string | undefined {
  return joinRaw(note, link.target.split("?", 1)[0]!)?.normalize("NFC");
}

function joinRaw(note: Note, raw: string): string | undefined {
  return joinPath(raw.startsWith("/") ? "" : dirname(note.filePath), decodePercent(raw) ?? raw);
}

function fragmentReason(link: Link, target: Note, id: string): string | undefined {
  const raw = (link.fragment ?? "").split(":~:", 1)[0]!;
  const fragment = (decodePercent(raw) ?? raw).normalize("NFC").replace(/^user-content-/, "");
  if (fragment.toLowerCase() === id.toLowerCase() || target.anchors.includes(fragment)) return undefined;
  // The name that GitHub gives to a heading without a word.
  if (/^-\d+$/.test(fragment)) return undefined;
  return "fragment";
}
