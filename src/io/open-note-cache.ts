import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writevSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { ParsedNote } from "../model/note.ts";
import { fnv1a } from "../text/fnv1a.ts";
import { fromNoteJson, type NoteJson } from "./note-json.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** Parsed notes kept between runs. `get` answers only for the very key that was put. */
export interface NoteCache {
  /** Nothing was kept yet. */
  readonly isNew: boolean;
  get(path: string, key: string, whole: boolean): ParsedNote | undefined;
  /** Writes a note soon, into the drafts of the next run's shards: what thousands say would fill the memory. */
  put(path: string, key: string, json: NoteJson): void;
  /** Puts the drafts in place, without the notes that this run did not ask for. To be called once, also after a failure. */
  save(): void;
}

/** A note in a shard, read no further than to its key. */
interface Entry {
  readonly key: string;
  /** All of it, without the line break at its end. */
  readonly bytes: Buffer;
  /** Offset of what follows the key. */
  readonly start: number;
  /** Length of the HTML, which comes last. */
  readonly htmlLength: number;
}

/** A part of the cache: one file, and the draft that will replace it. */
interface Shard {
  readonly file: string;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Notes of `entries` that were asked for and still hold. */
  readonly used: Map<string, Entry>;
  draft?: number | undefined;
  /** For the draft, not yet written. */
  waiting: Uint8Array[];
  waitingBytes: number;
}

const SHARDS = 32;
/** So many bytes of a shard are written at once. */
const BLOCK = 32 * 1024;
const DAY = 24 * 3600 * 1000;
const TAB = 0x09;
const newline = Buffer.from("\n");

/**
 * Opens the cache in a folder (made when first written); `undefined` keeps nothing. A shard that cannot be read is an empty one, and a cache that
 * cannot be written (a full disk, a read-only folder) stays as it was.
 */
export function openNoteCache(folder: string | undefined): NoteCache {
  if (folder === undefined) return { isNew: true, get: () => undefined, put: () => undefined, save: () => undefined };
  const isNew = !existsSync(folder);
  const shards = new Map<number, Shard>();
  const shardOf = (path: string): Shard => {
    const place = fnv1a(path) % SHARDS;
    let shard = shards.get(place);
    if (shard === undefined) {
      const file = shardFile(folder, place);
      shards.set(place, (shard = { file, entries: readShard(file), used: new Map(), waiting: [], waitingBytes: 0 }));
    }
    return shard;
  };
  let isLost = false;
  const attempt = (write: () => void): void => {
    if (isLost) return;
    try {
      write();
    } catch {
      isLost = true;
      for (const shard of shards.values()) drop(shard);
    }
  };
  return {
    isNew,
    get(path, key, whole) {
      const shard = shardOf(path);
      const entry = shard.entries.get(path);
      if (entry === undefined || entry.key !== key) return undefined;
      const parsed = parseEntry(entry, whole);
      if (parsed !== undefined) shard.used.set(path, entry);
      return parsed;
    },
    put(path, key, json) {
      const { facts, prose, html } = json;
      const head = `${JSON.stringify(path)}\t${key}\t${facts}\t${prose}\t${html.length}\n`;
      attempt(() => append(shardOf(path), [encodeUtf8(head), html, newline]));
    },
    save() {
      attempt(() => {
        for (let place = 0; place < SHARDS; place++) {
          const shard = shards.get(place);
          if (shard === undefined) rmSync(shardFile(folder, place), { force: true });
          else if (shard.draft !== undefined || shard.used.size < shard.entries.size) replace(shard);
        }
        removeOldDrafts(folder);
      });
    },
  };
}

/** A run that was killed leaves drafts; another that is running has young ones. */
function removeOldDrafts(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (name.endsWith(".tmp") && Date.now() - statSync(file).mtimeMs > DAY) rmSync(file, { force: true });
  }
}

function draftFile({ file }: Shard): string {
  return `${file}.${process.pid}.tmp`;
}

/**
 * A note is a line (path, key, two of the parsed note's parts and the length of the third, separated by tabs: JSON holds no raw tab or line
 * break), then that third part and a line break.
 */
function append(shard: Shard, bytes: readonly Uint8Array[]): void {
  if (shard.draft === undefined) {
    mkdirSync(dirname(shard.file), { recursive: true });
    shard.draft = openSync(draftFile(shard), "w");
  }
  shard.waiting.push(...bytes);
  for (const { length } of bytes) shard.waitingBytes += length;
  if (shard.waitingBytes >= BLOCK) flush(shard);
}

function flush(shard: Shard): void {
  // A disk that is all but full takes a part.
  if (shard.waiting.length > 0 && writevSync(shard.draft!, shard.waiting) < shard.waitingBytes)
    throw new Error("short write");
  shard.waiting = [];
  shard.waitingBytes = 0;
}

function replace(shard: Shard): void {
  for (const { bytes } of shard.used.values()) append(shard, [bytes, newline]);
  if (shard.draft === undefined) return rmSync(shard.file, { force: true });
  flush(shard);
  closeSync(shard.draft);
  shard.draft = undefined;
  renameSync(draftFile(shard), shard.file);
}

/** Leaves a shard as it was. */
function drop(shard: Shard): void {
  shard.waiting = [];
  try {
    if (shard.draft !== undefined) closeSync(shard.draft);
    rmSync(draftFile(shard), { force: true });
  } catch {
    // It goes with the drafts of other runs, a day later.
  }
}

function shardFile(folder: string, shard: number): string {
  return join(folder, `${String(shard).padStart(2, "0")}.notes`);
}

function readShard(file: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return entries;
  }
  for (let start = 0, end = 0; start < bytes.length; start = end + 1) {
    const lineEnd = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, lineEnd);
    const path = line.indexOf(TAB);
    const key = line.indexOf(TAB, path + 1);
    const htmlLength = Number(line.toString("latin1", line.lastIndexOf(TAB) + 1));
    end = lineEnd + 1 + htmlLength;
    // What follows a broken note cannot be found.
    if (lineEnd < 0 || !(htmlLength >= 0) || bytes[end] !== 0x0a) break;
    const name = path < 0 || key < 0 ? undefined : parsePath(line.toString("utf8", 0, path));
    if (name === undefined) continue;
    const entry = { bytes: bytes.subarray(start, end), start: key + 1, htmlLength };
    entries.set(name, { key: line.toString("latin1", path + 1, key), ...entry });
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

function parseEntry({ bytes, start, htmlLength }: Entry, whole: boolean): ParsedNote | undefined {
  const html = bytes.length - htmlLength;
  const facts = bytes.indexOf(TAB, start);
  const prose = bytes.indexOf(TAB, facts + 1);
  if (facts < 0 || prose < 0 || prose > html) return undefined;
  try {
    return fromNoteJson(
      {
        facts: decodeUtf8(bytes.subarray(start, facts)),
        prose: whole ? decodeUtf8(bytes.subarray(facts + 1, prose)) : "",
        // A copy, lest one note hold its whole shard in memory.
        html: whole ? new Uint8Array(bytes.subarray(html)) : new Uint8Array(),
      },
      whole,
    );
  } catch {
    return undefined;
  }
}
