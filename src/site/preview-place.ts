/** Notes that share a preview file, at most twice as many on average. */
const TOGETHER = 8;

/** How many files hold the previews of so many notes: a power of two, so that a new note seldom changes it. */
export function countPreviewFiles(notes: number): number {
  let count = 1;
  while (count * TOGETHER < notes) count *= 2;
  return count;
}

/** The file (from 0) that holds the preview of the page at a URL: 32-bit FNV-1a of its UTF-16 units, as `_includes/assets/preview.js` works it out. */
export function previewFileOf(url: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < url.length; i++) hash = Math.imul(hash ^ url.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % count;
}
