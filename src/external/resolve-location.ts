/** The bytes of a header as Node hands them over (one character per byte), read as UTF-8 or, failing that, kept as percent sequences. */
function headerText(raw: string): string {
  const bytes = Buffer.from(raw, "latin1");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return [...bytes]
      .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`))
      .join("");
  }
}

/** Where a redirect leads; a fragment is inherited where `Location` has none (RFC 9110 §10.2.2). `undefined` where it cannot be read. */
export function resolveLocation(raw: string, from: URL): URL | undefined {
  const text = headerText(raw).trim();
  if (text === "" || !URL.canParse(text, from.href)) return undefined;
  const url = new URL(text, from.href);
  if (url.hash === "" && !text.includes("#")) url.hash = from.hash;
  url.username = "";
  url.password = "";
  return url;
}
