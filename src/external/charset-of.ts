/** What servers call Windows' EUC-KR beside the names that the standard knows. */
const korean = /^(?:x-)?(?:cp|ms|windows-?)949$|^uhc$|^euckr$/i;

/** How much of a page's start may name its charset. */
export const CHARSET_BYTES = 2_048;

/**
 * The decoder for a page: by its header, else by a byte order mark or its `<meta>`, else UTF-8. Many older Korean pages are EUC-KR.
 * `undefined` where the name is not known: what the page says cannot be told.
 */
export function charsetOf(contentType: string, start: Uint8Array): TextDecoder | undefined {
  const head = Buffer.from(start.buffer, start.byteOffset, Math.min(start.byteLength, CHARSET_BYTES)).toString(
    "latin1",
  );
  const named =
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1] ??
    (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.exec(head) !== null
      ? head.startsWith("\u00ff")
        ? "utf-16le"
        : "utf-16be"
      : undefined) ??
    /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1] ??
    "utf-8";
  try {
    return new TextDecoder(korean.test(named) ? "euc-kr" : named);
  } catch {
    return undefined;
  }
}
