import { writeFileSync } from "node:fs";
import { encodeUtf8 } from "./utf8.ts";

/** A page on its way to the disk. */
export interface Page {
  /** From the site's folder, `/`-separated; the folder in which it lies is there. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a page into a site's folder.
 * @throws NodeJS.ErrnoException with its `path`
 */
export function writePage(folder: string, { path, text }: Page): void {
  writeFileSync(`${folder}/${path}`, encodeUtf8(text));
}
