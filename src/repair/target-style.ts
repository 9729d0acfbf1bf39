import type { Link } from "../model/link.ts";
import { isWiki } from "./split-target.ts";
import type { Range } from "./source-lines.ts";

/** How an author writes a destination, so that a new one can be written alike. */
export interface TargetStyle {
  /** What stands around it decides which characters have to be percent-encoded. */
  readonly frame: "plain" | "angled" | "html" | "wiki" | "yaml" | "diagram";
  /** Hangul and other letters are percent-encoded too. */
  readonly encoded: boolean;
}

/** Reads a destination's style off the source. */
export function targetStyle(source: string, { start, end }: Range, link: Link): TargetStyle {
  const encoded = /%[89a-f][\da-f]/i.test(source.slice(start, end));
  if (isWiki(link)) return { frame: link.kind === "frontmatter" ? "yaml" : "wiki", encoded: false };
  if (link.kind === "html" || link.kind === "diagram") return { frame: link.kind, encoded };
  return { frame: source[start - 1] === "<" && link.kind !== "autolink" ? "angled" : "plain", encoded };
}

/** Whether a destination is written by name, without percent-encoding. */
export function isByName(frame: TargetStyle["frame"]): boolean {
  return frame === "wiki" || frame === "yaml";
}

/** Characters that would end a destination, begin another part of it, or be read as something else. */
const special = {
  // eslint-disable-next-line no-control-regex -- control characters end a destination
  plain: /[\u0000-\u0020\u007F()<>%?#\\|"`]|&(?=[#\w]+;)/g,
  // eslint-disable-next-line no-control-regex -- control characters end a destination
  angled: /[\u0000-\u001F\u007F<>%?#\\|`]|&(?=[#\w]+;)/g,
  // eslint-disable-next-line no-control-regex -- control characters end a value
  html: /[\u0000-\u0020\u007F()<>%?#\\|"'`&,=]/g,
  // eslint-disable-next-line no-control-regex -- control characters end a statement
  diagram: /[\u0000-\u0020\u007F()<>%?#\\|"'`&;{}]/g,
} as const;

/** What cannot stand in a wikilink, or in one that is a value of front matter, whatever quotes are around it. */
const unwritable = {
  // eslint-disable-next-line no-control-regex -- control characters end a wikilink
  wiki: /[\u0000-\u001F\u007F|#^[\]\\]/,
  // eslint-disable-next-line no-control-regex -- control characters end a wikilink
  yaml: /[\u0000-\u001F\u007F|#^[\]\\%{},"']|: /,
} as const;

/** Writes one segment of a path (or a fragment); `undefined` where this style has no way to write it. */
export function writeSegment(segment: string, { frame, encoded }: TargetStyle): string | undefined {
  if (frame === "wiki" || frame === "yaml") return unwritable[frame].test(segment) ? undefined : segment;
  if (/\p{Cs}/u.test(segment)) return undefined;
  if (encoded) return encodeURIComponent(segment).replaceAll(/[()'*]/g, percent);
  return segment.replaceAll(special[frame], percent);
}

function percent(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
