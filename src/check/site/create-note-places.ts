import type { Edge, Graph } from "../../model/graph.ts";
import type { Note } from "../../model/note.ts";
import type { Position } from "../../model/position.ts";
import { AT_START } from "../at-start.ts";
import type { FindNotePlace, SiteSubject } from "./note-place.ts";

/** Leads from built pages back to the notes of a graph: a link by where it goes, an id by its heading. */
export function createNotePlaces(graph: Graph): FindNotePlace {
  const notes = new Map([...graph.notes.values()].map((note) => [note.url.slice(1), note]));
  return (page) => {
    const note = notes.get(page);
    return note === undefined ? undefined : { path: note.path, locate: (subject) => locate(graph, note, subject) };
  };
}

function locate(graph: Graph, note: Note, subject: SiteSubject): Position | "known" | undefined {
  if (subject.code === "duplicate-id") {
    const id = subject.fragment!;
    if (
      note.diagnostics.some(({ code, target, data }) => code === "duplicate-id" && (target === id || data["id"] === id))
    )
      return "known";
    return note.headings.find((heading) => heading.id === id)?.position;
  }
  if (subject.code === "orphan-page") return AT_START;
  const edges = graph.edges.get(note.id) ?? [];
  const edge =
    edges.find((one) => meansSame(graph, one, subject, true)) ??
    edges.find((one) => meansSame(graph, one, subject, false));
  return edge?.link.position;
}

function meansSame(graph: Graph, edge: Edge, { value, path, fragment }: SiteSubject, exact: boolean): boolean {
  const { link } = edge;
  if (link.target !== "" && (link.fragment === undefined ? link.target : `${link.target}#${link.fragment}`) === value)
    return true;
  const place = placeOf(graph, edge);
  return place !== undefined && place.path === path && (!exact || place.fragment === fragment);
}

/** Where an edge leads in the built site; `undefined` where it leads out of it or nowhere. */
function placeOf(graph: Graph, edge: Edge): { path: string; fragment: string | undefined } | undefined {
  const { resolution, link } = edge;
  switch (resolution.type) {
    case "note":
      return { path: graph.notes.get(resolution.note)!.url.slice(1), fragment: undefined };
    case "heading":
      return { path: graph.notes.get(resolution.note)!.url.slice(1), fragment: resolution.id };
    case "missing-heading":
      return { path: graph.notes.get(resolution.note)!.url.slice(1), fragment: resolution.fragment };
    case "asset":
      return { path: resolution.path, fragment: link.fragment };
    case "page":
      return { path: resolution.url.slice(1), fragment: undefined };
    case "case-mismatch":
      return { path: resolution.actual, fragment: undefined };
    case "external":
    case "missing-note":
    case "missing-asset":
    case "ambiguous":
    case "escapes-root":
    case "unsafe":
    case "malformed":
    case "draft":
      return undefined;
    default:
      return resolution satisfies never;
  }
}
