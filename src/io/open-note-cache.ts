import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ParsedNote } from "../model/note.ts";
import { fnv1a } from "../text/fnv1a.ts";
import { fromNoteJson, type NoteJson } from "./note-json.ts";

/** Parsed notes kept between runs. `get` answers only for the very key that was put. */
export interface NoteCache {
  /** Nothing was kept yet. */
  readonly isNew: boolean;
  get(path: string, key: string, whole: boolean): ParsedNote | undefined;
  /** Writes a note at once, into the drafts of the next run's shards: what thousands say would fill the memory. */
  put(path: string, key: string, json: NoteJson): void;
  /** Puts the drafts in place, without the notes that this run did not ask for. To be called once, also after a failure. */
  save(): void;
}

interface Entry {
  readonly key: string;
  /** Parsed when asked for. */
  readonly json: NoteJson;
}

/** A part of the cache: one file, and the draft that will replace it. */
interface Shard {
  readonly file: string;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Notes of `entries` that were asked for and still hold. */
  readonly used: Map<string, Entry>;
  draft?: number;
}

const SHARDS = 32;

/** Opens the cache in a folder (made when first written); `undefined` keeps nothing. A shard that cannot be read is an empty one. */
export function openNoteCache(folder: string | undefined): NoteCache {
  if (folder === undefined) return { isNew: true, get: () => undefined, put: () => undefined, save: () => undefined };
  const isNew = !existsSync(folder);
  const shards = new Map<number, Shard>();
  const shardOf = (path: string): Shard => {
    const place = fnv1a(path) % SHARDS;
    let shard = shards.get(place);
    if (shard === undefined) {
      const file = shardFile(folder, place);
      shards.set(place, (shard = { file, entries: readShard(file), used: new Map() }));
    }
    return shard;
  };
  return {
    isNew,
    get(path, key, whole) {
      const shard = shardOf(path);
      const entry = shard.entries.get(path);
      if (entry === undefined || entry.key !== key) return undefined;
      const parsed = parseEntry(entry.json, whole);
      if (parsed !== undefined) shard.used.set(path, entry);
      return parsed;
    },
    put(path, key, json) {
      append(shardOf(path), path, { key, json });
    },
    save() {
      for (let place = 0; place < SHARDS; place++) {
        const shard = shards.get(place);
        if (shard === undefined) rmSync(shardFile(folder, place), { force: true });
        else if (shard.draft !== undefined || shard.used.size < shard.entries.size) replace(shard);
      }
    },
  };
}

function draftFile({ file }: Shard): string {
  return `${file}.${process.pid}.tmp`;
}

/** One line a note: path, key and the parsed note's two parts, tab-separated (JSON holds no raw tab or line break). */
function append(shard: Shard, path: string, { key, json }: Entry): void {
  if (shard.draft === undefined) {
    mkdirSync(dirname(shard.file), { recursive: true });
    shard.draft = openSync(draftFile(shard), "w");
  }
  writeSync(shard.draft, `${JSON.stringify(path)}\t${key}\t${json[0]}\t${json[1]}\n`);
}

function replace(shard: Shard): void {
  for (const [path, entry] of shard.used) append(shard, path, entry);
  if (shard.draft === undefined) return rmSync(shard.file, { force: true });
  closeSync(shard.draft);
  renameSync(draftFile(shard), shard.file);
}

function shardFile(folder: string, shard: number): string {
  return join(folder, `${String(shard).padStart(2, "0")}.ndjson`);
}

function readShard(file: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return entries;
  }
  for (const line of text.split("\n")) {
    const [path, key, facts, body] = line.split("\t", 4);
    if (key === undefined || facts === undefined || body === undefined) continue;
    const name = parsePath(path!);
    if (name !== undefined) entries.set(name, { key, json: [facts, body] });
  }
  return entries;
}

function parsePath(json: string): string | undefined {
  try {
    const path: unknown = JSON.parse(json);
    return typeof path === "string" ? path : undefined;
  } catch {
    return undefined;
  }
}

function parseEntry(json: NoteJson, whole: boolean): ParsedNote | undefined {
  try {
    return fromNoteJson(json, whole);
  } catch {
    return undefined;
  }
}
