import { isKeptBack } from "./is-kept-back.ts";

/** Front matter of which nothing is read but that its note is a draft. */
export interface UnreadBlock {
  readonly block: string;
  /** Offset at which it begins. */
  readonly at: number;
  /** So much at the top of the file is no text of the page. */
  readonly length: number;
  readonly reason: string;
}

/** Hugo's own form, and its like of Eleventy's tools. It begins with a `key =` or a `[table]`. */
const toml =
  /^(\+{3}|-{3}(?=toml))(?:toml)?[ \t]*\n(?=(?:[ \t]*(?:#.*)?\n)*[ \t]*(?:(?:[\w.-]+|"[^"\n]*"|'[^'\n]*')[ \t]*=|\[{1,2}[\w.-]+\]))[^]*?\n\1[ \t]*(?:\n|$)/;

/** Lines after a first `---` up to a blank one: front matter below a blank line, or never closed, is content to everybody. */
const stray = /^(\s*)---[ \t]*\n((?:[ \t]*\S.*(?:\n|$))+)/;

/** Finds front matter at the top of a note that is no YAML, and YAML out of its place that speaks of a draft. */
export function findUnread(text: string): UnreadBlock | undefined {
  const [block] = toml.exec(text) ?? [];
  if (block !== undefined)
    return { block, at: 0, length: block.length, reason: "TOML is not read; write YAML between lines of ---" };
  const [, blank = "", lines = ""] = stray.exec(text) ?? [];
  if (!isKeptBack(lines)) return undefined;
  const reason = blank === "" ? "there is no closing line of ---" : "it does not begin at the first line of the file";
  return { block: lines, at: blank.length, length: 0, reason };
}
