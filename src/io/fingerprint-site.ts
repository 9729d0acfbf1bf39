import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { codeVersion } from "./code-version.ts";
import type { Dates } from "./read-dates.ts";
import type { FoundFile, FoundFiles } from "./scan-folder.ts";
import type { Options } from "../model/options.ts";

/** What a build depends on. */
export interface FingerprintInput {
  readonly root: string;
  readonly options: Options;
  readonly found: FoundFiles;
  readonly dates: Dates;
  /** Absolute path of the folder of styles and scripts. */
  readonly theme: string;
  /** Whatever else the command line decides. */
  readonly more: string;
}

/** Names everything that a build depends on (notes, files beside them, dates from git, options, ieum's own code) without reading what any of it means: SHA-256 in hexadecimal. */
export function fingerprintSite({ root, options, found, dates, theme, more }: FingerprintInput): string {
  const sum = createHash("sha256");
  const add = (part: string | Buffer): void => void sum.update(String(part.length)).update("\0").update(part);
  add(codeVersion([".", "../_includes", theme]));
  add(JSON.stringify(options));
  add(JSON.stringify([found.clashes, found.closed]));
  add(JSON.stringify([...dates]));
  add(more);
  for (const file of found.assets.values()) add(`${file.filePath}\t${file.size}\t${file.modified}`);
  for (const file of found.notes) {
    add(file.filePath);
    add(file.size > options.maxBytes ? `${file.size}\t${file.modified}` : bytesOf(root, file));
  }
  return sum.digest("hex");
}

/** A file that cannot be read is one more finding of the build, not an end of it. */
function bytesOf(root: string, file: FoundFile): Buffer | string {
  try {
    return readFileSync(`${root}/${file.filePath}`);
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}
