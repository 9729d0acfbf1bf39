/** A stretch of text in one script. `han` holds kana too. */
export interface Run {
  readonly kind: "hangul" | "han" | "word";
  /** As it stands, not folded. */
  readonly text: string;
  readonly start: number;
  /** Hangul that follows a word of another script without a space: most likely a 조사. */
  readonly glued: boolean;
}

const eastern = "\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー";
const runs = new RegExp(
  [
    "([가-힣ㄱ-ㅎㅏ-ㅣ]+)",
    "([\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]+)",
    // Letters and digits, versions whole (1.29), and the symbols of C++, C# and .NET.
    `((?:(?<![\\p{L}\\p{N}])\\.(?=[A-Za-z]))?(?:[A-Za-z0-9]|(?![${eastern}])[\\p{L}\\p{N}\\p{M}])+(?:(?<=\\d)\\.\\d+)*(?:\\+\\+|#(?![\\w가-힣]))?)`,
  ].join("|"),
  "gu",
);

/** The runs of NFC text that terms are made of; everything else only parts them. */
export function* readRuns(text: string): Generator<Run> {
  let end = -1;
  let lastKind: Run["kind"] | undefined;
  for (const match of text.matchAll(runs)) {
    const kind = match[1] !== undefined ? "hangul" : match[2] !== undefined ? "han" : "word";
    const start = match.index;
    yield { kind, text: match[0], start, glued: kind === "hangul" && start === end && lastKind !== undefined };
    end = start + match[0].length;
    lastKind = kind;
  }
}
