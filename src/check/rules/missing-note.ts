import type { Graph } from "../../model/graph.ts";
import type { Link } from "../../model/link.ts";
import { linkRule } from "../link-rule.ts";
import { createSuggest } from "../suggest-target.ts";

/** A link to a note that is not there. */
export const missingNote = linkRule("missing-note", "missing-note", (graph) => {
  const suggest = createSuggest(graph, "notes");
  const wiki = usesWikilinks(graph);
  return (_, edge, note) => {
    const suggestion = suggest(note, edge.link);
    return wiki || !isBracketed(edge.link) || suggestion !== undefined ? { suggestion } : undefined;
  };
});

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
