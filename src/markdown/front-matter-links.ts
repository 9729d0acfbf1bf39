import { nfc } from "../text/nfc.ts";
import type { LinkDraft } from "./note-draft.ts";

const wikilink = /\[\[([^[\]\n,]+)\]\]/g;

/** Gathers `[[note]]` in front matter values; comments hold none. */
export function frontMatterLinks(yaml: string, start: number): LinkDraft[] {
  const links: LinkDraft[] = [];
  for (const { 0: whole, 1: inner, index } of yaml.matchAll(wikilink)) {
    const before = yaml.slice(yaml.lastIndexOf("\n", index) + 1, index);
    if (/(?:^|\s)#/.test(before) || !/[:\-[,"']\s*$|\s$|\]\]/.test(before)) continue;
    const [target = "", text] = inner!.split("|", 2);
    const from = start + index + 2 + (target.length - target.trimStart().length);
    const destination = nfc(target.trim());
    if (destination === "") continue;
    links.push({
      meta: {
        kind: "frontmatter",
        destination,
        span: [start + index, start + index + whole.length],
        targetSpan: [from, from + target.trim().length],
        embedded: false,
      },
      text: text?.trim() || destination,
      context: undefined,
    });
  }
  return links;
}
