/** The decoder for a page: by its header, else by a byte order mark or its `<meta>`, else UTF-8. Many older Korean pages are EUC-KR. */
export function charsetOf(contentType: string, start: Uint8Array): TextDecoder {
  const head = Buffer.from(start.buffer, start.byteOffset, Math.min(start.byteLength, 2_048)).toString("latin1");
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
    return new TextDecoder(named);
  } catch {
    return new TextDecoder();
  }
}
