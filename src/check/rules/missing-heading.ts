import type { Note } from "../../model/note.ts";
import { createClosest } from "../../text/closest.ts";
import { encodeFragment } from "../../text/percent.ts";
import { linkRule } from "../link-rule.ts";
import { isWikiLink } from "../../model/link.ts";

/** A fragment that no heading, block or id of the note answers to. */
export const missingHeading = linkRule("missing-heading", "missing-heading", (graph) => (resolution, edge) => {
  const note = graph.notes.get(resolution.note)!;
  const heading = nearest(note, resolution.fragment);
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

/** By id first, then by words without their number (`3. 설치` moved to `4. 설치`). */
function nearest(note: Note, fragment: string): Note["headings"][number] | undefined {
  const ids = note.headings.map((heading) => heading.id);
  const id = createClosest(ids)(fragment) ?? createClosest(ids.map(withoutNumber))(withoutNumber(fragment));
  return note.headings.find((heading) => heading.id === id || withoutNumber(heading.id) === id);
}

function withoutNumber(id: string): string {
  return id.replace(/^\d+-*/, "").replace(/-\d+$/, "");
}
