import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ParsedNote } from "../model/note.ts";
import { fnv1a } from "../text/fnv1a.ts";
import { fromNoteJson, type NoteJson } from "./note-json.ts";
import { writeFileAtomic } from "./write-file.ts";

/** Parsed notes kept between runs. `get` answers only for the very key that was put. */
export interface NoteCache {
  /** Nothing was kept yet. */
  readonly isNew: boolean;
  get(path: string, key: string, whole: boolean): ParsedNote | undefined;
  put(path: string, key: string, json: NoteJson): void;
  /** Writes the shards that changed, without the notes that this run did not ask for. */
  save(): void;
}

interface Entry {
  readonly key: string;
  /** Parsed when asked for. */
  readonly json: NoteJson;
}

const SHARDS = 32;

/** Opens the cache in a folder (made when first saved); `undefined` keeps nothing. A shard that cannot be read is an empty one. */
export function openNoteCache(folder: string | undefined): NoteCache {
  if (folder === undefined) return { isNew: true, get: () => undefined, put: () => undefined, save: () => undefined };
  const shards = new Map<number, Map<string, Entry>>();
  const used = new Map<number, Map<string, Entry>>();
  const dirty = new Set<number>();
  const shardOf = (path: string): number => fnv1a(path) % SHARDS;
  const load = (shard: number): Map<string, Entry> => {
    let entries = shards.get(shard);
    if (entries === undefined) shards.set(shard, (entries = readShard(shardFile(folder, shard))));
    return entries;
  };
  const keep = (shard: number, path: string, entry: Entry): void => {
    const entries = used.get(shard) ?? new Map<string, Entry>();
    used.set(shard, entries.set(path, entry));
  };
  return {
    isNew: !existsSync(folder),
    get(path, key, whole) {
      const shard = shardOf(path);
      const entry = load(shard).get(path);
      if (entry === undefined || entry.key !== key) return undefined;
      const parsed = parseEntry(entry.json, whole);
      if (parsed !== undefined) keep(shard, path, entry);
      return parsed;
    },
    put(path, key, json) {
      const shard = shardOf(path);
      load(shard);
      dirty.add(shard);
      keep(shard, path, { key, json });
    },
    save() {
      mkdirSync(folder, { recursive: true });
      for (let shard = 0; shard < SHARDS; shard++) {
        const now = used.get(shard);
        const before = shards.get(shard);
        if (now === undefined) {
          if (before !== undefined && before.size > 0) rmSync(shardFile(folder, shard), { force: true });
        } else if (dirty.has(shard) || now.size !== before?.size)
          writeFileAtomic(shardFile(folder, shard), writeShard(now));
      }
    },
  };
}

function shardFile(folder: string, shard: number): string {
  return join(folder, `${String(shard).padStart(2, "0")}.ndjson`);
}

/** One line a note: path, key and the parsed note's two parts, tab-separated (JSON holds no raw tab or line break). */
function writeShard(entries: ReadonlyMap<string, Entry>): string {
  return [...entries]
    .map(([path, { key, json }]) => `${JSON.stringify(path)}\t${key}\t${json[0]}\t${json[1]}\n`)
    .join("");
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
