/** What stands after a fence's backticks. */
export interface FenceInfo {
  /** First word, as written; empty if none. */
  readonly language: string;
  /** File name or other caption. */
  readonly title: string;
  /** Line numbers (1-based) to be highlighted. */
  readonly lines: ReadonlySet<number>;
  /** All after the language. */
  readonly rest: string;
}

const maxLine = 100_000;
const none: ReadonlySet<number> = new Set();

/** Reads `ts {1,3-5} title="파일.ts"`, and the forms of VitePress (`ts{1} [파일.ts]`) and Qiita (`ts:파일.ts`). */
export function fenceInfo(info: string): FenceInfo {
  const trimmed = info.trim();
  const word = /^[^\s{[]*/.exec(trimmed)![0];
  const rest = trimmed.slice(word.length).trim();
  const colon = word.indexOf(":");
  const language = colon > 0 ? word.slice(0, colon) : word;
  if (rest === "" && colon <= 0) return { language: language.replace(/^\./, ""), title: "", lines: none, rest };
  const named = /(?:^|\s)(?:title|filename|file)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s{}]+))/.exec(rest);
  const bracketed = /(?:^|\s|\})\[([^\]]+)\]/.exec(rest)?.[1];
  const title = named?.[1] ?? named?.[2] ?? named?.[3] ?? bracketed ?? (colon > 0 ? word.slice(colon + 1) : "");
  return {
    language: language.replace(/^\./, ""),
    title,
    lines: lineNumbers(/\{([\d\s,-]+)\}/.exec(rest)?.[1] ?? ""),
    rest,
  };
}

function lineNumbers(list: string): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const part of list.split(",")) {
    const [first = Number.NaN, last = first] = part.split("-").map((number) => Number.parseInt(number, 10));
    for (let line = first; line <= Math.min(last, first + maxLine) && lines.size < maxLine; line++) lines.add(line);
  }
  return lines;
}
