import type { Slot } from "../model/note.ts";

const mark = /[a-z-]+="\uFDD2(\d+)\uFDD1"|\uFDD0(\d+)\uFDD1/g;

/** Cuts rendered HTML at its marks: strings and slots in turn, no two strings side by side, none empty. */
export function splitSlots(html: string, slots: readonly Slot[]): (string | Slot)[] {
  const parts: (string | Slot)[] = [];
  let done = 0;
  for (const match of html.matchAll(mark)) {
    if (match.index > done) parts.push(html.slice(done, match.index));
    parts.push(slots[Number(match[1] ?? match[2])]!);
    done = match.index + match[0].length;
  }
  if (done < html.length) parts.push(html.slice(done));
  return parts;
}
