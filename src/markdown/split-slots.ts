import type { Slot } from "../model/note.ts";
import { attributeMark, endMark, pieceMark } from "./note-draft.ts";

/** Longest `name="` before an attribute's mark. */
const maxName = 40;

/** Cuts rendered HTML at its marks: strings and slots in turn, no two strings side by side, none empty. */
export function splitSlots(html: string, slots: readonly Slot[]): (string | Slot)[] {
  const parts: (string | Slot)[] = [];
  let done = 0;
  for (let end = html.indexOf(endMark); end >= 0; end = html.indexOf(endMark, end + 1)) {
    let start = end - 1;
    while (start > done && html[start] !== pieceMark && html[start] !== attributeMark) start--;
    const slot = slots[Number(html.slice(start + 1, end))]!;
    // An attribute's slot brings its own name and quotes.
    const from = html[start] === attributeMark ? nameStart(html, start, done) : start;
    if (from > done) parts.push(html.slice(done, from));
    parts.push(slot);
    done = from === start ? end + 1 : end + 2;
  }
  if (done < html.length) parts.push(html.slice(done));
  return parts;
}

function nameStart(html: string, mark: number, done: number): number {
  const blank = html.lastIndexOf(" ", mark);
  return blank >= Math.max(done - 1, mark - maxName) ? blank + 1 : mark;
}
