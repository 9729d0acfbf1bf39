import { accessSync, chmodSync, constants, lstatSync, readFileSync } from "node:fs";
import { UsageError } from "../model/usage-error.ts";
import { writeFileAtomic } from "./write-file.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A file's text with its BOM; `undefined` where it is not a plain UTF-8 file of its own (a symbolic link, another encoding). */
export function readExact(file: string): string | undefined {
  try {
    return lstatSync(file).isFile() ? utf8.decode(readFileSync(file)) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Replaces a file's text whole or not at all, where it still is what it was; says whether it did. The file's mode stays; what its owner
 * has made read-only is not replaced.
 * @throws UsageError `cannot-write`
 */
export function replaceFile(file: string, before: string, after: string): boolean {
  if (readExact(file) !== before) return false;
  try {
    accessSync(file, constants.W_OK);
    const { mode } = lstatSync(file);
    writeFileAtomic(file, after);
    chmodSync(file, mode & 0o7777);
    return true;
  } catch (error) {
    throw new UsageError(
      "cannot-write",
      { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) },
      { cause: error },
    );
  }
}
