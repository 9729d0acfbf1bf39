import { resolveLink } from "../graph/resolve-link.ts";
import type { Lookup } from "../graph/build-lookup.ts";
import type { NoteId } from "../model/note-id.ts";
import { decodePercent } from "../text/percent.ts";
import type { Place } from "./retarget.ts";
import { isWiki, splitTarget } from "./split-target.ts";
import { sureHeading } from "./sure-heading.ts";
import { targetStyle, writeSegment } from "./target-style.ts";

/** Writes a destination with the one heading near its fragment: by its words in a wikilink, by its id elsewhere. */
export function mendHeading(lookup: Lookup, place: Place, to: NoteId): string | undefined {
  const { source, range, note, link } = place;
  const raw = source.slice(range.start, range.end);
  const written = splitTarget(raw, link);
  if (written?.fragment === undefined) return undefined;
  const plain = (decodePercent(written.fragment) ?? written.fragment).normalize("NFC").replace(/^user-content-/, "");
  const words = isWiki(link);
  const heading = sureHeading(lookup.notes.get(to)!.headings, words ? plain.trim().replaceAll(/\s+/g, "-") : plain);
  if (heading === undefined) return undefined;
  const style = targetStyle(source, range, link);
  const encoded = /%[89a-f][\da-f]/i.test(written.fragment);
  for (const name of words ? [heading.text, heading.id] : [heading.id]) {
    const fragment = writeSegment(name, { ...style, encoded });
    if (fragment === undefined) continue;
    const { type } = resolveLink(lookup, note, { ...link, fragment });
    if (type === "heading") return `${written.path}${written.query}#${fragment}`;
  }
  return undefined;
}
