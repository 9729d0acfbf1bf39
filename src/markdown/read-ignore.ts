import type { Ignore } from "../model/note.ts";

const wish = /^\s*ieum-ignore-(next-line|file)(?![\w-])([\w\s,-]*?)(?::([^]*))?\s*$/;

/** An author's wish before its line is known. */
export interface ReadIgnore extends Pick<Ignore, "codes" | "reason"> {
  /** For the whole note. */
  readonly whole: boolean;
}

/** Reads what stands in `<!-- ieum-ignore-next-line code, code: why -->` or `<!-- ieum-ignore-file … -->`; `undefined` for any other comment. */
export function readIgnore(comment: string): ReadIgnore | undefined {
  const match = wish.exec(comment);
  if (!match) return undefined;
  return {
    whole: match[1] === "file",
    codes: match[2]!.split(/[\s,]+/).filter((code) => code !== ""),
    reason: (match[3] ?? "").trim(),
  };
}
