/** Where HTML looks for a `<meta charset>`. XML and style sheets say it in their first line. */
const HEAD = 1024;
const DECLARED = /\b(?:charset|encoding)\s*=?\s*["']?\s*([\w.:-]+)/i;

/** Text of bytes that are no UTF-8, in the encoding that they declare; `undefined` where they declare none that is known. */
export function decodeDeclared(bytes: Buffer): string | undefined {
  const label = DECLARED.exec(bytes.toString("latin1", 0, HEAD))?.[1];
  // Whoever can be read so far is not in UTF-16.
  if (label === undefined || /^utf-?(?:8|16)/i.test(label)) return undefined;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return undefined;
  }
}
