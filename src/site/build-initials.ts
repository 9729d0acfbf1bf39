import { toChoseong } from "../text/hangul/to-choseong.ts";
import type { Href } from "./href.ts";
import type { EntryView, ListView } from "./page-view.ts";
import type { Site } from "./site.ts";

/** Doubled consonants stand under the plain one, as in a Korean dictionary's index. */
const FOLDED: Readonly<Record<string, string>> = { ㄲ: "ㄱ", ㄸ: "ㄷ", ㅃ: "ㅂ", ㅆ: "ㅅ", ㅉ: "ㅈ" };
const OTHER = "#";

/** Lists all notes under the first letter of their titles: ㄱ ㄴ ㄷ …, A to Z, then the rest. */
export function buildInitials(site: Site, href: Href): ListView[] {
  const collator = new Intl.Collator("ko", { numeric: true });
  const groups = new Map<string, EntryView[]>();
  for (const note of site.outline.sequence.toSorted((a, b) => collator.compare(a.title, b.title))) {
    const initial = initialOf(note.title);
    const group = groups.get(initial) ?? [];
    groups.set(initial, group);
    group.push({ href: href(note.url), title: note.title, description: "", folder: false, count: 0, date: undefined });
  }
  return [...groups]
    .toSorted(([a], [b]) => rank(a) - rank(b) || collator.compare(a, b))
    .map(([title, entries]) => ({ title, entries }));
}

function initialOf(title: string): string {
  const first = /[가-힣ㄱ-ㅎA-Za-z]/.exec(title.replace(/^[^\p{L}\p{N}]+/u, "").slice(0, 1))?.[0];
  if (first === undefined) return OTHER;
  const initial = toChoseong(first).toUpperCase();
  return FOLDED[initial] ?? initial;
}

function rank(initial: string): number {
  if (initial === OTHER) return 2;
  return /[A-Z]/.test(initial) ? 1 : 0;
}
