import { stripEnding } from "../text/hangul/strip-ending.ts";
import { stripParticle } from "../text/hangul/strip-particle.ts";
import { toJamo } from "../text/hangul/to-jamo.ts";
import { foldText } from "./fold-text.ts";
import { folderTerm, tagTerm } from "./mark-terms.ts";
import { readRuns } from "./read-runs.ts";

/** One word of a query, folded. `initials`: nothing but 초성. */
export interface QueryWord {
  readonly kind: "hangul" | "han" | "word" | "initials";
  readonly text: string;
  /** Without a 조사. */
  readonly stem: string;
  /** Whether the reader may still be typing it. */
  readonly open: boolean;
}

/** A query read into its parts. */
export interface Query {
  readonly words: readonly QueryWord[];
  /** Quoted runs, folded, spaces single: what must stand in a result as it is. */
  readonly phrases: readonly string[];
  /** Words of each exclusion: a note that holds all of one is out. */
  readonly excluded: readonly (readonly QueryWord[])[];
  /** Terms of which a note must have each: tags and folders. */
  readonly filters: readonly string[];
}

/** Characters of a query that are read: a page pasted by mistake would keep the reader's browser busy for seconds. */
const longest = 300;

const parts = /(-?)(?:"([^"]*)"?|in:"([^"]*)"?|(\S+))/g;

function readWords(text: string, open: boolean): QueryWord[] {
  const words: QueryWord[] = [];
  for (const run of readRuns(text)) {
    const folded = foldText(run.text);
    const stem = run.kind === "hangul" ? stemOf(folded, run.glued ? 0 : 2) : folded;
    if (stem === "") continue;
    const before = words.at(-1);
    if (/^[ㄱ-ㅎ]+$/.test(folded)) {
      // Initials in a row are one name's, spaces or not; an input method joins ㄱㅅ to ㄳ.
      const initials = toJamo(folded);
      if (before?.kind === "initials") words.pop();
      const all = before?.kind === "initials" ? before.text + initials : initials;
      words.push({ kind: "initials", text: all, stem: all, open: false });
    } else
      words.push({ kind: run.kind, text: folded, stem, open: open && run.start + run.text.length === text.length });
  }
  return words;
}

/** A word without its 조사 or its verbal ending. */
function stemOf(word: string, least: number): string {
  const noun = stripEnding(word);
  return noun === word ? stripParticle(word, least) : noun;
}

/** A 조사 that stands alone, as after `vim 에서`, says nothing, unless it is all there is. */
function withoutParticles(words: readonly QueryWord[]): readonly QueryWord[] {
  const telling = words.filter(({ kind, text }) => kind !== "hangul" || stripParticle(text, 0) !== "");
  return telling.length > 0 ? telling : words;
}

/** Reads what a reader typed: words, `"phrases"`, `-exclusions`, `#tags` and `in:folder`. Never throws. */
export function parseQuery(raw: string, folder = ""): Query {
  const text = raw
    .normalize("NFC")
    .slice(0, longest)
    .replace(/[“”„«»]/g, '"');
  const words: QueryWord[] = [];
  const phrases: string[] = [];
  const excluded: QueryWord[][] = [];
  const filters: string[] = [folderTerm(folder)];
  let loose = "";
  const flush = (open: boolean): void => {
    words.push(...readWords(loose, open));
    loose = "";
  };
  for (const match of text.matchAll(parts)) {
    const [, minus, quoted, place, word = ""] = match;
    const phrase = quoted === undefined ? undefined : foldText(quoted).replace(/\s+/g, " ").trim();
    const where = place ?? (word.startsWith("in:") ? word.slice(3) : undefined);
    if (minus === "-" && (phrase ?? word) !== "") {
      const out = readWords(phrase ?? word, false);
      if (out.length > 0) excluded.push(out);
    } else if (phrase !== undefined) {
      flush(false);
      if (phrase === "") continue;
      phrases.push(phrase);
      words.push(...readWords(phrase, false));
    } else if (where !== undefined) filters.push(folderTerm(where));
    else if (/^#[\p{L}\p{N}]/u.test(word)) filters.push(tagTerm(word));
    else loose += (loose === "" ? "" : " ") + word;
  }
  flush(!/\s$/.test(text));
  return { words: withoutParticles(words), phrases, excluded, filters: filters.filter((term) => term !== "") };
}
