import { isWikiLink, type Link } from "../model/link.ts";

/** A destination as it stands in the source, cut at its `?` and `#`. */
export interface WrittenTarget {
  readonly path: string;
  /** With its `?`; empty where there is none. */
  readonly query: string;
  /** Without its `#`. */
  readonly fragment: string | undefined;
}

/** Texts that mean another character than they show, and line ends: what stands around them is not edited. */
const opaque = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});|\\[#?]|[\r\n]/i;
const escape = /\\([!-/:-@[-`{-~])/g;

/**
 * Cuts the source text of a link's destination into its parts; `undefined` where it does not read as the link does, so that nothing
 * is edited that is not understood to the last character.
 */
export function splitTarget(raw: string, link: Link): WrittenTarget | undefined {
  if (opaque.test(raw)) return undefined;
  const hash = raw.indexOf("#");
  const before = hash < 0 ? raw : raw.slice(0, hash);
  const fragment = hash < 0 ? undefined : raw.slice(hash + 1);
  const target = read(before, link);
  if (target !== link.target && target.trim() !== link.target) return undefined;
  if ((fragment === undefined ? undefined : read(fragment, link)) !== link.fragment) return undefined;
  const mark = isWiki(link) ? -1 : before.indexOf("?");
  return { path: mark < 0 ? before : before.slice(0, mark), query: mark < 0 ? "" : before.slice(mark), fragment };
}

/** Whether a link is written as Obsidian does: by name, without percent-encoding. */
export function isWiki(link: Link): boolean {
  return isWikiLink(link);
}

/** What the parser makes of a destination's source text. */
function read(raw: string, { kind }: Link): string {
  const escaped = kind === "inline" || kind === "reference" || kind === "image";
  return (escaped ? raw.replaceAll(escape, "$1") : raw).normalize("NFC");
}
