import { fnv1a } from "../text/fnv1a.ts";

/** Notes that share a preview file, at most twice as many on average. */
const TOGETHER = 8;

/** How many files hold the previews of so many notes: a power of two, so that a new note seldom changes it. */
export function countPreviewFiles(notes: number): number {
  let count = 1;
  while (count * TOGETHER < notes) count *= 2;
  return count;
}

/** The file (from 0) that holds the preview of the page at a URL, as `_includes/assets/preview.js` works it out. */
export function previewFileOf(url: string, count: number): number {
  return fnv1a(url) % count;
}
