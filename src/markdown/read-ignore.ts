import type { Ignore } from "../model/note.ts";

const wish = /^\s*ieum-ignore-next-line(?![\w-])([\w\s,-]*?)(?::([^]*))?\s*$/;

/** Reads what stands in `<!-- ieum-ignore-next-line code, code: why -->`; `undefined` for any other comment. */
export function readIgnore(comment: string): Pick<Ignore, "codes" | "reason"> | undefined {
  const match = wish.exec(comment);
  if (!match) return undefined;
  return { codes: match[1]!.split(/[\s,]+/).filter((code) => code !== ""), reason: (match[2] ?? "").trim() };
}
