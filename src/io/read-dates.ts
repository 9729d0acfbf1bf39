import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gitEnv, quietGit } from "./run-git.ts";
import { writeKeptFile } from "./write-file.ts";

/** When notes were last changed, ISO 8601 with offset, by NFC path; absent where git does not know. */
export type Dates = ReadonlyMap<string, string>;

interface Known {
  readonly head: string;
  readonly dates: readonly (readonly [string, string])[];
}

/** Kept anew whenever what a date means here changes. */
const FILE = "dates-1.json";

const LOG = (
  "log --no-show-signature --no-ext-diff --no-textconv --no-renames --diff-filter=d " +
  "--name-only -z --relative --format=%x01%aI%x03%D%x02"
).split(" ");

/**
 * Reads from git when each note of a folder was last changed: one run for all, beside what else is done, and of what was committed since
 * the last time only. Without git or a repository there are no dates; a shallow clone has those that its history tells.
 */
export async function readDates(root: string, cacheDir: string | undefined): Promise<Dates> {
  const git = (...args: readonly string[]): Promise<string | undefined> => runGit(root, args);
  const head = (await git("rev-parse", "--verify", "--quiet", "HEAD"))?.trim();
  if (!head) return new Map();
  const file = cacheDir === undefined ? undefined : join(cacheDir, FILE);
  const known = readKnown(file);
  if (known?.head === head) return new Map(known.dates);
  const grown = known !== undefined && (await git("merge-base", "--is-ancestor", known.head, head)) !== undefined;
  const log = await git(...LOG, grown ? `${known.head}..${head}` : head, "--", ":(icase)*.md", ":(icase)*.markdown");
  if (log === undefined) return new Map();
  const dates = new Map<string, string>();
  for (const [path, date] of datesIn(log)) if (!dates.has(path)) dates.set(path, date);
  if (grown) for (const [path, date] of known.dates) if (!dates.has(path)) dates.set(path, date);
  if (file !== undefined) writeKeptFile(file, JSON.stringify({ head, dates: [...dates] } satisfies Known));
  return dates;
}

/** Newest first. Where a shallow clone was cut off, all files look as if they were made there. */
function* datesIn(log: string): Generator<readonly [path: string, date: string]> {
  for (const commit of log.split("\u0001")) {
    const end = commit.indexOf("\u0002");
    const [date = "", names = ""] = commit.slice(0, end).split("\u0003");
    if (end < 0 || names.split(", ").includes("grafted")) continue;
    for (const path of commit.slice(end + 1).split("\0")) {
      const name = path.replace(/^\n/, "");
      if (name !== "") yield [name.normalize("NFC"), date];
    }
  }
}

function runGit(cwd: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { cwd, env: gitEnv(), encoding: "utf8", maxBuffer: 512 * 1024 * 1024 } as const;
    execFile("git", [...quietGit, ...args], options, (error, output) => resolve(error === null ? output : undefined));
  });
}

function readKnown(file: string | undefined): Known | undefined {
  if (file === undefined) return undefined;
  try {
    const known = JSON.parse(readFileSync(file, "utf8")) as Known;
    return typeof known.head === "string" && Array.isArray(known.dates) ? known : undefined;
  } catch {
    return undefined;
  }
}
