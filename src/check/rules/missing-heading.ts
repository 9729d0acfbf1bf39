import type { Heading } from "../../model/heading.ts";
import { createClosest } from "../../text/closest.ts";
import { encodeFragment } from "../../text/percent.ts";
import { linkRule } from "../link-rule.ts";
import { isWikiLink } from "../../model/link.ts";

/** A fragment that no heading, block or id of the note answers to. */
export const missingHeading = linkRule("missing-heading", "missing-heading", (graph) => (resolution, edge) => {
  const note = graph.notes.get(resolution.note)!;
  const heading = nearestOf(note.headings)(resolution.fragment);
  if (heading === undefined) return { data: { note: note.title } };
  const wiki = isWikiLink(edge.link);
  const name = wiki ? linkable(heading.text) : heading.id;
  const encoded = edge.link.fragment?.includes("%") === true;
  return {
    data: { note: note.title, heading: heading.text },
    suggestion: `${edge.link.target}#${encoded ? encodeFragment(name) : name}`,
  };
});

/** As Obsidian writes a heading in a link: without the signs that would end the link or mean another heading below. */
function linkable(text: string): string {
  return text
    .replaceAll(/[#|^[\]]|%%/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

type Nearest = (fragment: string) => Heading | undefined;

const made = new WeakMap<readonly Heading[], Nearest>();

/** A note with many headings may have as many broken links to them: what they are called is spelt once. */
function nearestOf(headings: readonly Heading[]): Nearest {
  const nearest = made.get(headings) ?? createNearest(headings);
  made.set(headings, nearest);
  return nearest;
}

/** By id first, then by words without their number (`3. 설치` moved to `4. 설치`). */
function createNearest(headings: readonly Heading[]): Nearest {
  const ids = headings.map(({ id }) => id);
  const bare = ids.map(withoutNumber);
  const byId = createClosest(ids);
  const byWords = createClosest(bare);
  return (fragment) => {
    const id = byId(fragment) ?? byWords(withoutNumber(fragment));
    return id === undefined ? undefined : headings.find((heading, i) => heading.id === id || bare[i] === id);
  };
}

function withoutNumber(id: string): string {
  return id.replace(/^\d+-*/, "").replace(/-\d+$/, "");
}
