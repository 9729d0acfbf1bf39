const size = /\|\s*(\d{1,5})(?:x(\d{1,5}))?\s*$/;

/** Reads Obsidian's `|300` and `|300x200` at the end of an image's text: the text without it, and the attributes it means. */
export function imageSize(alt: string): { readonly text: string; readonly attributes: string } {
  const match = size.exec(alt) ?? (/^\d{1,5}(?:x\d{1,5})?$/.test(alt) ? size.exec(`|${alt}`) : null);
  if (!match) return { text: alt, attributes: "" };
  const [whole, width, height] = match;
  const attributes = ` width="${width}"${height === undefined ? "" : ` height="${height}"`}`;
  return { text: alt.slice(0, Math.max(0, alt.length - whole.length)).trimEnd(), attributes };
}
