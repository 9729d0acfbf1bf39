import type { LinkedGraph } from "../graph/linked-graph.ts";
import { resolveLink } from "../graph/resolve-link.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Edge } from "../model/graph.ts";
import type { Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import { findMoved, type Moves } from "./find-moved.ts";
import { mendForm } from "./mend-form.ts";
import { mendHeading } from "./mend-heading.ts";
import { mendRedirect } from "./mend-redirect.ts";
import type { Repair } from "./repair.ts";
import { type Place, retarget } from "./retarget.ts";
import type { SourceLines } from "./source-lines.ts";

/** What is known when repairs are planned. */
export interface RepairInput {
  readonly graph: LinkedGraph;
  /** Those that may be mended. */
  readonly findings: readonly Diagnostic[];
  /** Files that are no notes and have links (`.mmd`), by path, as if they were. */
  readonly others?: ReadonlyMap<string, { readonly note: Note; readonly edges: readonly Edge[] }>;
  /** A note's text as it is in its file, by path; `undefined` where it is not to be edited. */
  readonly sources: (path: string) => SourceLines | undefined;
  readonly moves: Moves;
}

/** Plans a mend for each finding that has exactly one: never a guess. Sorted by path and place. */
export function planRepairs(input: RepairInput): ReadonlyMap<string, readonly Repair[]> {
  const plans = new Map<string, Repair[]>();
  /** Edges by path and place. */
  const placed = new Map<string, ReadonlyMap<string, readonly Edge[]>>();
  for (const finding of input.findings) {
    const subject = input.others?.get(finding.path) ?? subjectAt(input.graph, finding.path);
    if (subject === undefined || !isMendable(finding)) continue;
    const { note, edges } = subject;
    if (!placed.has(finding.path)) placed.set(finding.path, byPlace(edges));
    for (const edge of placed.get(finding.path)!.get(startOf(finding)) ?? []) {
      const repair = isAbout(finding, edge) ? repairOf(input, note, edge, finding) : undefined;
      if (repair === undefined) continue;
      const plan = plans.get(note.path);
      if (plan === undefined) plans.set(note.path, [repair]);
      else plan.push(repair);
    }
  }
  return plans;
}

function byPlace(edges: readonly Edge[]): ReadonlyMap<string, readonly Edge[]> {
  const placed = new Map<string, Edge[]>();
  for (const edge of edges) {
    const place = startOf(edge.link);
    const there = placed.get(place);
    if (there === undefined) placed.set(place, [edge]);
    else there.push(edge);
  }
  return placed;
}

function startOf({ position: { line, column } }: Pick<Link, "position">): string {
  return `${line}:${column}`;
}

function subjectAt(graph: LinkedGraph, path: string): { note: Note; edges: readonly Edge[] } | undefined {
  const id = graph.lookup.notePaths.get(path);
  return id === undefined ? undefined : { note: graph.notes.get(id)!, edges: graph.edges.get(id)! };
}

/** A finding at an edge's place tells of it, not of another edge there. */
function isAbout({ position, target }: Diagnostic, { link }: Edge): boolean {
  return (
    position.endColumn === link.position.endColumn &&
    (target === link.target || target === `${link.target}#${link.fragment}`)
  );
}

function isMendable({ code, data }: Diagnostic): boolean {
  switch (code) {
    case "case-mismatch":
    case "missing-note":
    case "missing-asset":
    case "missing-heading":
    case "redirected":
      return true;
    case "not-on-github":
      return data["reason"] === "extension" || data["reason"] === "normalization";
    default:
      return false;
  }
}

function repairOf(input: RepairInput, note: Note, edge: Edge, finding: Diagnostic): Repair | undefined {
  const source = input.sources(note.path);
  const range = source?.range(edge.link.targetPosition);
  if (source === undefined || range === undefined) return undefined;
  const text = mend(input, { source: source.text, range, note, link: edge.link }, edge, finding);
  if (text === undefined || text === source.text.slice(range.start, range.end)) return undefined;
  return { ...range, text, finding, link: edge.link };
}

function mend(input: RepairInput, place: Place, { resolution }: Edge, finding: Diagnostic): string | undefined {
  const { graph, moves } = input;
  const from = place.note.path;
  if (finding.code === "redirected") return mendRedirect(place, finding);
  switch (resolution.type) {
    case "case-mismatch":
      return retarget(graph.lookup, place, { path: resolution.actual, was: resolution.actual, from });
    case "missing-note":
    case "missing-asset": {
      const found = findMoved(graph.lookup, place.note, place.link, moves);
      return found === undefined ? undefined : retarget(graph.lookup, place, { ...found, from });
    }
    case "missing-heading":
      return mendHeading(graph.lookup, place, resolution.note);
    case "asset":
      return mendForm(place, resolution.path, graph.assets.get(resolution.path)!);
    case "note":
    case "heading": {
      const { path, filePath } = graph.notes.get(resolution.note)!;
      if (finding.data["reason"] === "normalization") return mendForm(place, path, filePath);
      return retarget(graph.lookup, place, { path, was: path, from, form: "whole" });
    }
    default:
      return undefined;
  }
}

/** Whether a repaired note, read again, says what was planned: the same links, of which only the mended ones lead elsewhere, and none of those nowhere. */
export function isAsPlanned(graph: LinkedGraph, before: Note, after: Note, repairs: readonly Repair[]): boolean {
  // A definition is shared: mending it mends all links that use it.
  const mended = new Set(repairs.map(({ link }) => placeOf(link)));
  return (
    before.links.length === after.links.length &&
    before.links.every((link, i) => {
      const now = after.links[i]!;
      if (link.kind !== now.kind) return false;
      if (!mended.has(placeOf(link))) return link.target === now.target && link.fragment === now.fragment;
      const { type } = resolveLink(graph.lookup, after, now);
      return !type.startsWith("missing-") || type === "missing-heading";
    })
  );
}

function placeOf({ targetPosition: { line, column } }: Link): string {
  return `${line}:${column}`;
}
