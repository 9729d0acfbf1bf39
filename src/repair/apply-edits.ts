import type { Edit } from "./edit.ts";

/** Applies edits to a text. Equal ones count once (a definition that many links use); where two overlap and differ, neither is applied. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = "";
  let done = 0;
  for (const edit of compatibleEdits(edits)) {
    out += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return out + text.slice(done);
}

/** The edits that can be applied together, in order, each once. */
export function compatibleEdits<E extends Edit>(edits: readonly E[]): E[] {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.text < b.text ? -1 : 1));
  const unique = sorted.filter((edit, i) => i === 0 || !isSame(edit, sorted[i - 1]!));
  /** How far those before reach. */
  let reach = 0;
  return unique.filter((edit, i) => {
    const [before, after] = [unique[i - 1], unique[i + 1]];
    const isCut = reach > edit.start || (after !== undefined && after.start < edit.end);
    reach = Math.max(reach, edit.end);
    return !isCut && !isSamePlace(edit, before) && !isSamePlace(edit, after);
  });
}

function isSame(a: Edit, b: Edit): boolean {
  return isSamePlace(a, b) && a.text === b.text;
}

function isSamePlace(a: Edit, b: Edit | undefined): boolean {
  return a.start === b?.start && a.end === b.end;
}
