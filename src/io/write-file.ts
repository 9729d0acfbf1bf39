import { encodeUtf8 } from "./utf8.ts";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes a file whole or not at all: to a neighbour first, then renamed over. Folders are made. */
export function writeFileAtomic(file: string, content: string | Uint8Array): void {
  const folder = dirname(file);
  if (!existsSync(folder)) makeFolder(folder);
  // Not the file's own name and more: that may be as long as a name can be.
  const draft = join(folder, `.${process.pid}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    writeFileSync(draft, content);
    renameSync(draft, file);
  } catch (error) {
    removeDraft(draft);
    // Nobody but us knows the neighbour by its name.
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // Where nothing could be written, nothing can be taken away.
  }
}

/** Writes a file that is kept between runs: one that cannot be written (a full disk, a read-only folder) costs time, not the run. */
export function writeKeptFile(file: string, content: string): void {
  try {
    writeFileAtomic(file, content);
  } catch {
    // The next run makes it again.
  }
}

/** Writes a file only if its content changes, so that times on disk tell what changed; says whether it did. */
export function writeFileIfChanged(file: string, content: string | Uint8Array): boolean {
  const bytes = typeof content === "string" ? encodeUtf8(content) : content;
  if (holds(file, bytes)) return false;
  writeFileAtomic(file, bytes);
  return true;
}

/** An error for each file that is not there yet would take longer than to write it. */
function holds(file: string, bytes: Uint8Array): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size === bytes.length && readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

/**
 * Writes a file that is named by its content, into a folder that is there: one of the same size is the same and stays. One that a killed
 * run left short is written again.
 */
export function writeImmutableFile(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (statSync(file).size !== Buffer.byteLength(content)) writeFileSync(file, content);
  }
}

/** Makes a folder and those above it. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
}
