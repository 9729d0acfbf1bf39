import type { GeneratedPage } from "../model/graph.ts";
import type { NoteId } from "../model/note-id.ts";
import { targetOf } from "../graph/target-of.ts";
import { dirname } from "../text/path.ts";
import { compareSites, type SiteChanges } from "./compare-sites.ts";
import { findAffectedPages, isListed } from "./find-affected-pages.ts";
import { listChangedFindings } from "./list-changed-findings.ts";
import { listChangedMedia } from "./list-changed-media.ts";
import type { Site } from "./site.ts";

/** Which pages change between two loads of a site. */
export interface Affected {
  /** Written first: the notes that changed, what they link to and linked to, what embeds them. */
  readonly near: ReadonlySet<NoteId>;
  /** Written after: pages that show a changed title or count in passing. */
  readonly far: ReadonlySet<NoteId>;
  /** Pages that no note writes. */
  readonly pages: readonly GeneratedPage[];
}

/** Compares two loads; unchanged notes are recognised by their objects, which loads share. */
export function findAffected(before: Site, after: Site): Affected {
  const changes = compareSites(before, after);
  const near = findNear(before, after, changes);
  const far = new Set<NoteId>();
  for (const id of findFar(before, after, changes)) if (!near.has(id)) far.add(id);
  return { near, far, pages: findAffectedPages(before, after, changes, near) };
}

function findNear(before: Site, after: Site, { changed, renamed, rewired, removed }: SiteChanges): Set<NoteId> {
  const near = new Set<NoteId>([...changed, ...rewired, ...listChangedMedia(before, after)]);
  for (const id of renamed) {
    for (const site of [before, after]) for (const edge of site.graph.backlinks.get(id) ?? []) near.add(edge.from);
  }
  addEmbedders(after, near);
  const shown = new Set(near);
  for (const id of changed)
    for (const edge of after.graph.edges.get(id)!) {
      const to = targetOf(edge);
      if (to !== undefined) near.add(to);
    }
  for (const id of after.graph.notes.keys())
    if (!sameSources(before, after, id, shown) || !sameMentions(before, after, id, changed)) near.add(id);
  for (const id of listChangedFindings(before, after)) near.add(id);
  for (const { id } of removed) near.delete(id);
  return near;
}

/** Backlinks change with the notes they come from. */
function sameSources(before: Site, after: Site, id: NoteId, near: ReadonlySet<NoteId>): boolean {
  const old = before.graph.backlinks.get(id);
  const now = after.graph.backlinks.get(id);
  if (old === now) return true;
  if (old?.length !== now?.length) return false;
  return now!.every((edge, i) => edge.from === old![i]!.from && (edge.link === old![i]!.link || !near.has(edge.from)));
}

function sameMentions(before: Site, after: Site, id: NoteId, changed: ReadonlySet<NoteId>): boolean {
  const old = before.graph.mentions.get(id);
  const now = after.graph.mentions.get(id);
  if (now === undefined || old === undefined) return old === now;
  return (
    old.length === now.length &&
    now.every(
      (mention, i) => mention.from === old[i]!.from && mention.text === old[i]!.text && !changed.has(mention.from),
    )
  );
}

/** Pages that show a changed note in place change too, and those that show them. */
function addEmbedders(site: Site, near: Set<NoteId>): void {
  const queue = [...near];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const edge of site.graph.backlinks.get(id) ?? []) {
      if (edge.link.kind !== "embed" || near.has(edge.from)) continue;
      near.add(edge.from);
      queue.push(edge.from);
    }
  }
}

function* findFar(before: Site, after: Site, changes: SiteChanges): Iterable<NoteId> {
  const { outline, graph } = after;
  if (changes.everything || isListed("", changes.listings)) return yield* outline.sequence.map(({ id }) => id);
  if (changes.changed.size === 0 && changes.removed.length === 0) return;
  if (changes.renamed.size > 0) {
    for (const [i, { id, url, path }] of outline.sequence.entries()) {
      const place = before.outline.places.get(url);
      const isSame = (step: number): boolean => sameNeighbour(before, after, place! + step, i + step);
      if (isListed(dirname(path), changes.listings) || place === undefined || !isSame(-1) || !isSame(1)) yield id;
    }
  }
  // Index notes list their folder, the home page what was changed last.
  const folders = new Set([...changes.changed].map((id) => dirname(graph.notes.get(id)!.path)));
  for (const { path } of changes.removed) folders.add(dirname(path));
  for (const url of ["/index.html", ...[...folders].map((path) => outline.folders.get(path)?.url)]) {
    const id = url === undefined ? undefined : graph.lookup.urls.get(url);
    if (id !== undefined && outline.places.has(url!)) yield id;
  }
}

function sameNeighbour(before: Site, after: Site, old: number, now: number): boolean {
  const a = before.outline.sequence[old];
  const b = after.outline.sequence[now];
  return a?.url === b?.url && a?.title === b?.title;
}
