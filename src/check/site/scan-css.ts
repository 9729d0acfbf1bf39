/** An address in a style sheet, escapes undone, and where it is written. */
export interface CssAddress {
  readonly kind: "url()" | "@import";
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Another choice beside the address before it, for browsers that cannot use that one: a font in an older format. */
  readonly fallback: boolean;
}

const NEXT = /\/\*|["']|@import\b|@namespace\b|(?<![\w-])url\(|image-set\(/gi;
/** Between two choices of a font. Whoever writes such lists for others puts a comment behind each choice. */
const OTHERWISE =
  /^["']?\s*\)\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*(?:format|tech)\([^)]*\)\s*(?:(?:(?:format|tech|local)\([^)]*\)|,|\/\*(?:[^*]|\*(?!\/))*\*\/)\s*)+url\(\s*["']?$/i;
/** More than this is not between two choices. */
const BETWEEN = 200;
const BLANK = /\s*/y;

/** Finds `url()`, `@import` and the strings of `image-set()`; comments, other strings and namespaces are passed over. */
export function scanCss(css: string): CssAddress[] {
  const found: CssAddress[] = [];
  let importing = false;
  let setEnd = -1;
  NEXT.lastIndex = 0;
  for (let match = NEXT.exec(css); match !== null; match = NEXT.exec(css)) {
    const at = NEXT.lastIndex;
    const word = match[0].toLowerCase();
    if (word === "/*") NEXT.lastIndex = after(css.indexOf("*/", at), 2);
    else if (word === "@import") importing = /^\s*(?:["']|url\()/i.test(css.slice(at, at + 40));
    else if (word === "@namespace") NEXT.lastIndex = after(css.indexOf(";", at), 1);
    else if (word === "image-set(") setEnd = at <= setEnd ? setEnd : closing(css, at);
    else if (word === "url(") {
      NEXT.lastIndex = readUrl(at);
      importing = false;
    } else {
      const end = stringEnd(css, at, match[0]);
      const bare = !/(?:type|format)\(\s*$/i.test(css.slice(Math.max(0, at - 12), at - 1));
      if (importing || (at <= setEnd && bare)) add(importing ? "@import" : "url()", at, end);
      importing = false;
      NEXT.lastIndex = end + 1;
    }
  }
  return found;

  function after(index: number, length: number): number {
    return index < 0 ? css.length : index + length;
  }

  function add(kind: CssAddress["kind"], start: number, end: number): void {
    const value = unescape(css.slice(start, end));
    if (value === "") return;
    const last = found.at(-1);
    const fallback = last !== undefined && start - last.end < BETWEEN && OTHERWISE.test(css.slice(last.end, start));
    found.push({ kind, value, start, end, fallback });
  }

  function readUrl(from: number): number {
    BLANK.lastIndex = from;
    BLANK.exec(css);
    const start = BLANK.lastIndex;
    const quote = css[start];
    const kind = importing ? "@import" : "url()";
    if (quote === '"' || quote === "'") {
      const end = stringEnd(css, start + 1, quote);
      add(kind, start + 1, end);
      return end + 1;
    }
    let end = start;
    while (end < css.length && css[end] !== ")") end += css[end] === "\\" ? 2 : 1;
    add(kind, start, start + css.slice(start, end).trimEnd().length);
    return end + 1;
  }
}

/** Of the closing quote; a line break ends a string that nobody closed. */
function stringEnd(css: string, from: number, quote: string): number {
  let at = from;
  while (at < css.length && css[at] !== quote && css[at] !== "\n") at += css[at] === "\\" ? 2 : 1;
  return Math.min(at, css.length);
}

/** Of the parenthesis that closes one opened just before `from`. */
function closing(css: string, from: number): number {
  let depth = 1;
  for (let at = from; at < css.length; at++) {
    if (css[at] === "(") depth++;
    else if (css[at] === ")" && --depth === 0) return at;
    else if (css[at] === "{" || css[at] === "}") return at;
  }
  return css.length;
}

function unescape(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replaceAll(
    /\\(?:([0-9a-f]{1,6})\s?|(\r\n|\n)|([\s\S]))/gi,
    (_, code: string, line: string, unit: string) => {
      if (line !== undefined) return "";
      const point = code === undefined ? 0 : Number.parseInt(code, 16);
      return code === undefined ? unit : String.fromCodePoint(point === 0 || point > 0x10_ff_ff ? 0xff_fd : point);
    },
  );
}
