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
  return unique.filter((edit) => unique.every((other) => other === edit || !overlap(edit, other)));
}

function isSame(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

function overlap(a: Edit, b: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}
