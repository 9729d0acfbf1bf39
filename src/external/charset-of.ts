/** What servers call Windows' EUC-KR beside the names that the standard knows. */
const korean = /^(?:x-)?(?:cp|ms|windows-?)949$|^uhc$|^euckr$/i;
/** A page in which its own `<meta>` can be read is no UTF-16, whatever that says (HTML standard, prescan). */
const impossible = /^utf-?16/i;
const marks: readonly (readonly [string, string])[] = [
  ["\u00ef\u00bb\u00bf", "utf-8"],
  ["\u00ff\u00fe", "utf-16le"],
  ["\u00fe\u00ff", "utf-16be"],
];

/** How much of a page's start may name its charset. */
export const CHARSET_BYTES = 2_048;

/**
 * The decoder for a page: by a byte order mark, else by its header, else by its `<meta>`. Many older Korean pages are EUC-KR, so where
 * nothing is named it is UTF-8 or throws. `undefined` where the name is not known: what the page says cannot be told.
 */
export function charsetOf(contentType: string, start: Uint8Array): TextDecoder | undefined {
  const head = Buffer.from(start.buffer, start.byteOffset, Math.min(start.byteLength, CHARSET_BYTES)).toString(
    "latin1",
  );
  const named =
    marks.find(([mark]) => head.startsWith(mark))?.[1] ??
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1] ??
    charsetOfMeta(head);
  if (named === undefined) return new TextDecoder("utf-8", { fatal: true });
  try {
    return new TextDecoder(korean.test(named) ? "euc-kr" : named);
  } catch {
    return undefined;
  }
}

/** What a comment or a script quotes is not the page's own, nor is what it says of itself in words. */
function charsetOfMeta(head: string): string | undefined {
  const own = head.replaceAll(/<!--.*?(?:-->|$)|<(script|style|title)\b.*?(?:<\/\1|$)/gis, "");
  for (const [tag] of own.matchAll(/<meta[\s/][^>]*/gi)) {
    const named = /\sname\s*=/i.test(tag) ? undefined : /charset\s*=\s*["']?([\w:.-]+)/i.exec(tag)?.[1];
    if (named !== undefined) return impossible.test(named) ? "utf-8" : named;
  }
  return undefined;
}
