import { isWikiLink, type Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import type { Resolution } from "../model/resolution.ts";
import type { Lookup } from "./build-lookup.ts";
import { classifyUrl } from "./classify-url.ts";
import { shownPart } from "./own-addresses.ts";
import { resolveFragment } from "./resolve-fragment.ts";
import { resolvePath } from "./resolve-path.ts";
import { resolveWikilink } from "./resolve-wikilink.ts";

/** The one place that decides what a link means. */
export function resolveLink(lookup: Lookup, from: Note, link: Link): Resolution {
  const found = resolveTarget(lookup, from, link);
  if (found.type !== "note") return found;
  const note = lookup.notes.get(found.note)!;
  if (note.frontMatter.draft && !lookup.drafts && !from.frontMatter.draft) return { type: "draft", note: note.id };
  return resolveFragment(note, link);
}

function resolveTarget(lookup: Lookup, from: Note, link: Link): Resolution {
  // A link without an address leads to its own page, an image or a wikilink nowhere.
  if (link.target === "" && link.fragment === undefined && (link.embedded || isWikiLink(link)))
    return { type: "malformed", target: "" };
  if (link.target === "") return { type: "note", note: from.id };
  if (isWikiLink(link)) {
    return /^https?:\/\//i.test(link.target)
      ? { type: "external", url: whole(link) }
      : resolveWikilink(lookup, from, link);
  }
  const url = classifyUrl(link.target, link.embedded);
  switch (url) {
    case "unsafe":
      return { type: "unsafe", scheme: link.target.slice(0, link.target.indexOf(":")).trim().toLowerCase() };
    case "malformed":
      return { type: "malformed", target: link.target };
    case "absolute":
      return resolvePublished(lookup, from, link) ?? { type: "external", url: whole(link) };
    case "relative":
      return resolvePath(lookup, from, link);
    default:
      return url satisfies never;
  }
}

/** An absolute URL of this very site is an internal link, and so is that of a note in its repository: there a reader would leave the site. */
function resolvePublished(lookup: Lookup, from: Note, link: Link): Resolution | undefined {
  const below = (start: string): Resolution =>
    resolvePath(lookup, from, { ...link, target: `/${link.target.slice(start.length)}` });
  if (lookup.published !== "" && link.target.startsWith(lookup.published)) return below(lookup.published);
  if (`${link.target}/` === lookup.published) return below(link.target);
  const shown = shownPart(lookup, link.target);
  // Code is read where the repository shows it, and what it holds beside notes is not ours to judge.
  const found = shown === undefined || link.embedded ? undefined : below(shown);
  return found?.type === "note" ? found : undefined;
}

function whole(link: Link): string {
  return link.fragment === undefined ? link.target : `${link.target}#${link.fragment}`;
}
