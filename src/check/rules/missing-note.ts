import type { Graph } from "../../model/graph.ts";
import { isWikiLink, type Link } from "../../model/link.ts";
import { dirname, joinPath } from "../../text/path.ts";
import { linkRule } from "../link-rule.ts";
import { createSuggest } from "../suggest-target.ts";

/** A link to a note that is not there. */
export const missingNote = linkRule("missing-note", "missing-note", (graph) => {
  const suggest = createSuggest(graph, "notes");
  const wiki = usesWikilinks(graph);
  const folders = fileFolders(graph);
  return ({ target }, edge, note) => {
    const suggestion = suggest(note, edge.link);
    if (!wiki && isBracketed(edge.link) && suggestion === undefined) return undefined;
    const path = isWikiLink(edge.link) ? undefined : joinPath(target.startsWith("/") ? "" : dirname(note.path), target);
    return { suggestion, ...(path !== undefined && folders.has(path) && { data: { kind: "folder" } }) };
  };
});

/** Folders in which there are files. One with notes has a page, and a link to it leads there. */
function fileFolders({ assets }: Graph): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of assets.keys())
    for (let folder = dirname(path); folder !== "" && !folders.has(folder); folder = dirname(folder))
      folders.add(folder);
  return folders;
}

/** From so many notes on, one wikilink that leads somewhere is to be expected of people who write them. */
const MANY = 30;

const MISSING: ReadonlySet<string> = new Set(["missing-note", "missing-asset"]);

/** `[[Prototype]]` in many notes of which no wikilink leads anywhere, and like no note's name: JavaScript's slots, a matrix, anything but a link. */
export const bareBrackets = linkRule("bare-brackets", "missing-note", (graph) => {
  const suggest = createSuggest(graph, "notes");
  const wiki = usesWikilinks(graph);
  return (_, edge, note) =>
    !wiki && isBracketed(edge.link) && suggest(note, edge.link) === undefined ? {} : undefined;
});

function usesWikilinks(graph: Graph): boolean {
  if (graph.notes.size < MANY) return true;
  for (const edges of graph.edges.values()) {
    if (edges.some(({ link, resolution }) => isBracketed(link) && !MISSING.has(resolution.type))) return true;
  }
  return false;
}

function isBracketed(link: Link): boolean {
  return link.kind === "wikilink";
}
