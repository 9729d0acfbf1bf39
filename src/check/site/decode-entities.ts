import { Parser } from "htmlparser2";

/** Undoes the character references of an attribute's value. */
export function decodeEntities(raw: string): string {
  if (!raw.includes("&")) return raw;
  const plain = raw.replaceAll("&amp;", "\0");
  if (!plain.includes("&")) return plain.replaceAll("\0", "&");
  let value = "";
  const parser = new Parser({ onattribute: (_, text) => void (value = text) });
  parser.end(`<a x="${raw.replaceAll('"', "&quot;")}">`);
  return value;
}
