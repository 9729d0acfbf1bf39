import { toChoseong } from "../text/hangul/to-choseong.ts";
import type { Href } from "./href.ts";
import type { EntryView, ListView } from "./page-view.ts";
import type { Site } from "./site.ts";

/** Doubled consonants stand under the plain one, as in a Korean dictionary's index. */
const FOLDED: Readonly<Record<string, string>> = { ㄲ: "ㄱ", ㄸ: "ㄷ", ㅃ: "ㅂ", ㅆ: "ㅅ", ㅉ: "ㅈ" };
const OTHER = "#";

/** Lists all notes under the first letter of each name that their titles hold: ㄱ ㄴ ㄷ …, A to Z, then the rest. */
export function buildInitials(site: Site, href: Href): ListView[] {
  const collator = new Intl.Collator("ko", { numeric: true });
  const groups = new Map<string, EntryView[]>();
  const names = site.outline.sequence.flatMap((note) => listNames(note.title).map((title) => ({ title, note })));
  for (const { title, note } of names.toSorted((a, b) => collator.compare(a.title, b.title))) {
    const initial = initialOf(title);
    const group = groups.get(initial) ?? [];
    groups.set(initial, group);
    group.push({ href: href(note.url), title, description: "", folder: false, count: 0, date: undefined });
  }
  return [...groups]
    .toSorted(([a], [b]) => rank(a) - rank(b) || collator.compare(a, b))
    .map(([title, entries]) => ({ title, entries }));
}

/** `[분류] 이름(Name)` is looked for under 분류, 이름 and Name: the title as it is, what follows a bracket, and names the other way round; one to a letter. */
export function listNames(title: string): string[] {
  const name = title.replace(/^\[[^\]]*\]\s*/u, "");
  const [, first = "", second = ""] = /^([^()]+?)\s*\(([^()]{2,})\)$/u.exec(name) ?? [];
  const used = new Set<string>();
  return [title, name, second === "" ? "" : `${second} (${first})`].filter((each, i) => {
    const initial = initialOf(each);
    if (i > 0 && (initial === OTHER || used.has(initial))) return false;
    used.add(initial);
    return true;
  });
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
