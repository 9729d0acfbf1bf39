import { randomBytes } from "node:crypto";
import { appendFileSync, mkdirSync } from "node:fs";
import { readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { ExternalAnswer } from "../model/external-answer.ts";
import { hideSecrets } from "../text/hide-secrets.ts";
import { concealAnswer } from "./conceal-answer.ts";
import { parseCache, parseJournal } from "./parse-cache.ts";

/** Answers kept between runs, without the secrets of their URLs. */
export interface ExternalCache {
  get(url: string): ExternalAnswer | undefined;
  /** Keeps an answer; on disk when this returns, where it can be, so that a killed run has it. */
  put(answer: ExternalAnswer): void;
  /** Writes the one readable file, sorted by URL, atomically; answers older than `forgetBefore` (ISO 8601) go. */
  save(forgetBefore: string): Promise<void>;
}

/** A cache that keeps nothing. */
const forgetful: ExternalCache = { get: () => undefined, put: () => undefined, save: () => Promise.resolve() };

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    // No cache yet, or none that can be read: every link is asked.
    return "";
  }
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** Journals of runs that ended before they could save, and of runs beside this one. */
async function findJournals(file: string): Promise<string[]> {
  const prefix = `${basename(file)}.`;
  const names = await readdir(dirname(file)).catch(() => []);
  return names
    .filter((name) => name.startsWith(prefix) && /\.\d+\.journal$/.test(name))
    .map((name) => join(dirname(file), name));
}

const serialize = (entries: ReadonlyMap<string, ExternalAnswer>): string => {
  // One answer a line: readable, and a line a change in a diff.
  const lines = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([url, answer]) => `    ${JSON.stringify(url)}: ${JSON.stringify({ ...answer, url: undefined })}`);
  return `{\n  "version": 1,\n  "links": {\n${lines.join(",\n")}\n  }\n}\n`;
};

/** A cache that cannot be written (a full disk, a read-only folder) costs time, not the run. */
function attempt(write: () => void): void {
  try {
    write();
  } catch {
    // The next run asks again.
  }
}

/**
 * Opens a cache file, with what unfinished runs left beside it; an unreadable file is an empty one, and one that cannot be written stays as it
 * was. No file: keeps nothing.
 */
export async function openExternalCache(file: string): Promise<ExternalCache> {
  if (file === "") return forgetful;
  attempt(() => mkdirSync(dirname(file), { recursive: true }));
  const own = `${file}.${process.pid}.journal`;
  const entries = new Map<string, ExternalAnswer>();
  const fresh = new Set<string>();
  /** Takes what lies on disk, where it is not older than what is known, nor of an address that this run has asked; tells the journals. */
  const read = async (): Promise<readonly string[]> => {
    // Journals first: one that goes meanwhile has gone into the file.
    const journals = await findJournals(file);
    const texts = await Promise.all(journals.map(readText));
    for (const answer of [...texts.flatMap(parseJournal), ...parseCache(await readText(file)).values()]) {
      const { url, checkedAt = "" } = answer;
      if (!fresh.has(url) && (entries.get(url)?.checkedAt ?? "") <= checkedAt) entries.set(url, answer);
    }
    return journals;
  };
  await read();
  return {
    get: (url) => {
      const kept = entries.get(hideSecrets(url));
      return kept && { ...kept, url };
    },
    put: (found) => {
      const answer = concealAnswer(found);
      entries.set(answer.url, answer);
      fresh.add(answer.url);
      // A run of the same number (in a container each has it) may have died in the middle of a line.
      attempt(() => appendFileSync(own, `\n${JSON.stringify(answer)}`));
    },
    async save(forgetBefore) {
      const journals = await read();
      for (const [url, { checkedAt = "" }] of entries) if (checkedAt < forgetBefore) entries.delete(url);
      const draft = `${file}.${randomBytes(4).toString("hex")}.tmp`;
      try {
        await writeFile(draft, serialize(entries));
        await rename(draft, file);
      } catch {
        // The journal stays, where there is one.
        return rm(draft, { force: true }).catch(() => undefined);
      }
      const others = journals.filter((journal) => journal !== own);
      const finished = others.filter((journal) => !isRunning(pidOf(journal)));
      // A run that saves at this moment may put its file in the place of ours: then the next one finds our answers here.
      const isAlone = finished.length === others.length;
      await Promise.all([...(isAlone ? [own] : []), ...finished].map((journal) => rm(journal, { force: true })));
    },
  };
}

const pidOf = (journal: string): number => Number(/\.(\d+)\.journal$/.exec(journal)?.[1]);
