import type { MapView } from "../src/site/page-view.ts";
import { BoxGrid } from "./box-grid.ts";
import { fitText, textWidth } from "./fit-text.ts";

/** A note on the drawing. `label`: empty where there is no room for one. */
export interface MapNote {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: string;
}

/** A folder on the drawing. */
export interface MapCluster {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A thread between two places. */
export interface MapThread {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly count: number;
}

/** A drawing of the site: the notes and folders of a `MapView` in its order, and threads between folders. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly notes: readonly MapNote[];
  readonly clusters: readonly MapCluster[];
  /** Where threads run: between notes, or, where there are many, between folders. `count`: links in one. */
  readonly threads: readonly MapThread[];
}

/** Between two notes: much room on a small map, little on a large one. */
const ROOMY = 40;
const TIGHT = 14;
const MARGIN = 30;
/** More links than that would be a tangle: then threads join folders. */
const MOST_LINES = 240;
const FONT = 12;
/** Width of a folder's name at most, in em. */
const NAME = 14;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Circles side by side, the largest in the middle, none over another; wider than high. */
function pack(radii: readonly number[]): { x: number; y: number; radius: number }[] {
  type Circle = { x: number; y: number; radius: number; index: number };
  const placed: Circle[] = [];
  const bySize = [...radii.keys()].toSorted((a, b) => radii[b]! - radii[a]! || a - b);
  // Places are tried as close to each other as the smallest circle asks for.
  const grain = radii.reduce((least, radius) => Math.min(least, radius / 4), Number.POSITIVE_INFINITY);
  let start = 0;
  for (const index of bySize) {
    const radius = radii[index]!;
    // What was in the way of one place is most often in the way of the next.
    let inTheWay: Circle | undefined;
    // What lies well inside is full: there is no use in trying it for every folder of a large site.
    for (let turn = start; ; turn++) {
      const away = Math.max(6, grain) * Math.sqrt(turn);
      const x = away * Math.cos(turn * 0.35) * 1.5;
      const y = away * Math.sin(turn * 0.35);
      const touches = (other: Circle): boolean =>
        (other.x - x) ** 2 + (other.y - y) ** 2 < (other.radius + radius + MARGIN) ** 2;
      if (inTheWay !== undefined && touches(inTheWay)) continue;
      inTheWay = placed.find(touches);
      if (inTheWay !== undefined) continue;
      placed.push({ x, y, radius, index });
      start = Math.floor(turn * 0.6);
      break;
    }
  }
  return placed.toSorted((a, b) => a.index - b.index);
}

/** Lays out the map: each folder a disc of notes, the most joined in its middle; the same notes give the same drawing. */
export function mapLayout({ notes, folders }: MapView): MapLayout {
  const degree = notes.map((note) => note.links.length);
  for (const { links } of notes) for (const to of links) degree[to]!++;
  const members = folders.map(({ end }, folder) => {
    const start = folders[folder - 1]?.end ?? 0;
    return Array.from({ length: end - start }, (_, index) => start + index).toSorted(
      (a, b) => degree[b]! - degree[a]! || a - b,
    );
  });
  const step = Math.min(ROOMY, Math.max(TIGHT, 320 / Math.sqrt(notes.length + 1)));
  const names = folders.map(({ title }) => fitText(title, NAME));
  const radii = members.map((own) => step * Math.sqrt(own.length + 0.4) + 6);
  // A folder's name may be wider than its disc.
  const clusters = pack(radii.map((radius, folder) => Math.max(radius, textWidth(names[folder]!) * FONT * 0.4)));
  const left = Math.min(0, ...clusters.map(({ x, radius }) => x - radius)) - MARGIN;
  const top = Math.min(0, ...clusters.map(({ y, radius }) => y - radius)) - MARGIN;
  const right = Math.max(0, ...clusters.map(({ x, radius }) => x + radius)) + MARGIN;
  const bottom = Math.max(0, ...clusters.map(({ y, radius }) => y + radius)) + MARGIN;
  const round = (value: number): number => Math.round(value * 10) / 10;
  const moved = clusters.map(({ x, y }, folder) => ({
    x: round(x - left),
    y: round(y - top),
    radius: round(radii[folder]!),
    name: names[folder]!,
  }));

  const places: { x: number; y: number; radius: number }[] = [];
  const folderOf: number[] = [];
  for (const [folder, own] of members.entries()) {
    const { x, y } = moved[folder]!;
    for (const [index, note] of own.entries()) {
      const away = index === 0 ? 0 : step * Math.sqrt(index);
      places[note] = {
        x: round(x + away * Math.cos(index * GOLDEN)),
        y: round(y + away * Math.sin(index * GOLDEN)),
        radius: round(Math.min(2.6 + Math.sqrt(degree[note]!) * 0.6, step * 0.42)),
      };
      folderOf[note] = folder;
    }
  }
  const labels = chooseLabels(notes, degree, places, right - left, moved);
  return {
    width: Math.ceil(right - left),
    height: Math.ceil(bottom - top),
    notes: places.map((place, note) => ({ ...place, label: labels[note] ?? "" })),
    clusters: moved,
    threads:
      degree.reduce((sum, count) => sum + count, 0) / 2 > MOST_LINES
        ? folderThreads(notes, folderOf, moved)
        : noteThreads(notes, places),
  };
}

function noteThreads(notes: MapView["notes"], places: readonly { x: number; y: number }[]): MapThread[] {
  const threads: MapThread[] = [];
  for (const [from, { links }] of notes.entries()) {
    for (const to of links) {
      // One thread for two notes that link to each other.
      if (to < from && notes[to]!.links.includes(from)) continue;
      threads.push({ from: places[from]!, to: places[to]!, count: 1 });
    }
  }
  return threads;
}

function folderThreads(
  notes: MapView["notes"],
  folderOf: readonly number[],
  clusters: readonly MapCluster[],
): MapThread[] {
  const counts = new Map<number, number>();
  for (const [from, { links }] of notes.entries()) {
    for (const to of links) {
      const a = Math.min(folderOf[from]!, folderOf[to]!);
      const b = Math.max(folderOf[from]!, folderOf[to]!);
      const key = a * clusters.length + b;
      if (a !== b) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([key, count]) => ({
      from: clusters[Math.floor(key / clusters.length)]!,
      to: clusters[key % clusters.length]!,
      count,
    }))
    .toSorted((a, b) => a.count - b.count);
}

/** Names for the most joined notes, as many as find room between folders' names and each other. */
function chooseLabels(
  notes: MapView["notes"],
  degree: readonly number[],
  places: readonly { x: number; y: number; radius: number }[],
  width: number,
  clusters: readonly MapCluster[],
): string[] {
  const labels: string[] = [];
  const taken = new BoxGrid();
  for (const { x, y, radius, name } of clusters) {
    const half = (textWidth(name) * FONT) / 2 + 4;
    taken.add([x - half, y - radius - 20, x + half, y - radius - 2]);
  }
  for (const { x, y, radius } of places) taken.add([x - radius, y - radius, x + radius, y + radius]);
  const byDegree = [...notes.keys()].toSorted((a, b) => degree[b]! - degree[a]! || a - b);
  for (const note of byDegree) {
    const { x, y, radius } = places[note]!;
    const text = fitText(notes[note]!.title, 11);
    const start = x + radius + 3;
    const box = [start, y - FONT * 0.7, start + textWidth(text) * FONT, y + FONT * 0.6] as const;
    if (box[2] > width || taken.crosses(box)) continue;
    taken.add(box);
    labels[note] = text;
  }
  return labels;
}
