/** A sentence and where the words asked for stand in it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How far a sentence may reach on either side of the words, in UTF-16 units. */
const REACH = 120;

/** Cuts the sentence (ends: `.`, `?`, `!`, `。`, `…` before white space, or a line break) in which `text.slice(start, end)` stands, at most 120 units to each side. */
export function sentenceAround(text: string, start: number, end: number): Sentence {
  const from = sentenceStart(text, start);
  const to = sentenceEnd(text, end);
  const head = text.slice(from, start).replace(/^\s+/, "");
  const tail = text.slice(end, to).replace(/\s+$/, "");
  const left = head.length > REACH ? `…${head.slice(head.length - REACH)}` : head;
  const right = tail.length > REACH ? `${tail.slice(0, REACH)}…` : tail;
  const middle = text.slice(start, end);
  return { text: left + middle + right, start: left.length, end: left.length + middle.length };
}

function sentenceStart(text: string, start: number): number {
  const stop = Math.max(0, start - REACH - 2);
  for (let i = start - 1; i >= stop; i--) {
    if (text.charCodeAt(i) === LINE_BREAK) return i + 1;
    if (i > 0 && isEndMark(text.charCodeAt(i - 1)) && /\s/.test(text[i]!)) return i + 1;
  }
  return stop;
}

function sentenceEnd(text: string, end: number): number {
  const stop = Math.min(text.length, end + REACH + 2);
  for (let i = end; i < stop; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LINE_BREAK) return i;
    if (isEndMark(unit) && (i + 1 >= text.length || /\s/.test(text[i + 1]!))) return i + 1;
  }
  return stop;
}

const LINE_BREAK = 10;

/** One of `.`, `?`, `!`, `。`, `…`. */
function isEndMark(unit: number): boolean {
  return unit === 0x2e || unit === 0x3f || unit === 0x21 || unit === 0x30_02 || unit === 0x20_26;
}
