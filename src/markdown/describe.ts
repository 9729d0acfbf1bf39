import type { Section } from "../model/note.ts";

const limit = 160;
const enough = 60;

/** The first sentence or two of a note's prose, at most 160 UTF-16 units. */
export function describe(sections: readonly Pick<Section, "text" | "skip">[]): string {
  for (const { text, skip } of sections) {
    for (const line of proseLines(text, skip)) {
      if (/\p{L}/u.test(line)) return cut(line);
    }
  }
  return "";
}

/** Lines that are not code from end to end. */
function* proseLines(text: string, skip: readonly number[]): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const at = skip.indexOf(start);
    if (at >= 0 && at % 2 === 0 && (skip[at + 1] === text.length || text[skip[at + 1]!] === "\n")) {
      start = skip[at + 1]! + 1;
      continue;
    }
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    yield text.slice(start, end).replace(/\s+/g, " ").trim();
    start = end + 1;
  }
}

function cut(line: string): string {
  let end = 0;
  for (const match of line.matchAll(/[.?!。…](?=\s|$)/g)) {
    if (match.index + 1 > limit) break;
    end = match.index + 1;
    if (end >= enough) break;
  }
  if (end > 0 && (end >= enough || end === line.length || line.length > limit)) return line.slice(0, end);
  if (line.length <= limit) return line;
  const space = line.lastIndexOf(" ", limit - 1);
  return `${line.slice(0, space > limit / 2 ? space : limit - 1).trimEnd()}…`;
}
