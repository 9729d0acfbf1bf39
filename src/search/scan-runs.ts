/** The scripts that terms are told apart by. `han` holds kana too. */
export type RunKind = "hangul" | "han" | "word";

const none = 0;
const hangul = 1;
const han = 2;
const word = 3;
const unknown = 255;
const kinds = [undefined, "hangul", "han", "word"] as const;

const letter = /[\p{L}\p{N}\p{M}]/u;
const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** Kind of each UTF-16 unit, filled in as units are met. */
const table = new Uint8Array(0x10000).fill(unknown);

function classify(text: string): number {
  if (/[가-힣ㄱ-ㅎㅏ-ㅣ]/.test(text)) return hangul;
  return eastern.test(text) ? han : letter.test(text) ? word : none;
}

function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 0xd800 && code <= 0xdfff) {
    const pair = String.fromCodePoint(text.codePointAt(code < 0xdc00 ? index : index - 1) ?? 0);
    return pair.length === 2 ? classify(pair) : none;
  }
  let kind = table[code] ?? none;
  if (kind === unknown) table[code] = kind = classify(text.charAt(index));
  return kind;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const dot = 46;
const plus = 43;
const hash = 35;

/** Where a word ends that starts at `from`: versions whole (1.29), and the signs of C++ and C#. */
function endOfWord(text: string, from: number): number {
  let end = from;
  for (;;) {
    while (end < text.length && kindAt(text, end) === word) end++;
    const version =
      text.charCodeAt(end) === dot && isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end + 1));
    if (!version) break;
    end++;
  }
  if (text.charCodeAt(end) === plus && text.charCodeAt(end + 1) === plus) return end + 2;
  if (text.charCodeAt(end) !== hash) return end;
  const next = end + 1 < text.length ? kindAt(text, end + 1) : none;
  // A 조사 may follow C#; what follows a longer word, as in `guide#설치`, is a heading.
  return next === none || (next === hangul && end - from === 1) ? end + 1 : end;
}

/**
 * Visits the stretches of NFC text in one script each that terms are made of; everything else only parts them.
 * `glued`: Hangul that follows another run without a space, most likely a 조사.
 */
export function scanRuns(
  text: string,
  visit: (kind: RunKind, start: number, end: number, glued: boolean) => void,
): void {
  let index = 0;
  let last = -1;
  while (index < text.length) {
    const kind = kindAt(text, index);
    if (kind === none) {
      index++;
      continue;
    }
    let start = index;
    if (kind === word) {
      // The dot of .NET belongs to the word, the one that ends a sentence does not.
      const dotted = text.charCodeAt(start - 1) === dot && (start < 2 || kindAt(text, start - 2) === none);
      if (dotted && /[A-Za-z]/.test(text.charAt(start))) start--;
      index = endOfWord(text, index);
    } else while (index < text.length && kindAt(text, index) === kind) index++;
    visit(kinds[kind as 1 | 2 | 3], start, index, kind === hangul && start === last);
    last = index;
  }
}
