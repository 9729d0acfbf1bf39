/** One `name: value`, with `!important` taken off. */
export interface CssDeclaration {
  readonly name: string;
  readonly value: string;
  readonly important: boolean;
}

/** A style rule, or an at-rule with the rules inside it (also the steps of `@keyframes`). */
export type CssNode =
  | { readonly type: "rule"; readonly selectors: readonly string[]; readonly declarations: readonly CssDeclaration[] }
  | { readonly type: "at"; readonly name: string; readonly prelude: string; readonly nodes: readonly CssNode[] };

/** Reads a style sheet; at-rules without a block and unbalanced rests are dropped. */
export function parseCss(text: string): CssNode[] {
  const source = text.replaceAll(/\/\*[\s\S]*?\*\//gu, " ");
  const nodes: CssNode[] = [];
  let at = 0;
  while (at < source.length) {
    const end = findAny(source, at, "{;}");
    if (end < 0) break;
    const head = source.slice(at, end).trim();
    at = end + 1;
    if (source[end] !== "{") continue;
    const close = findClose(source, at);
    const body = source.slice(at, close);
    at = close + 1;
    if (head.startsWith("@")) {
      const [, name = "", prelude = ""] = /^@([\w-]+)\s*([\s\S]*)$/u.exec(head) ?? [];
      nodes.push({ type: "at", name: name.toLowerCase(), prelude: prelude.trim(), nodes: parseCss(body) });
    } else {
      const selectors = splitOutside(head, ",").map((part) => part.trim());
      nodes.push({ type: "rule", selectors: selectors.filter(Boolean), declarations: parseDeclarations(body) });
    }
  }
  return nodes;
}

/** Reads what stands between the braces of a rule or in a `style` attribute. */
export function parseDeclarations(text: string): CssDeclaration[] {
  const declarations: CssDeclaration[] = [];
  for (const part of splitOutside(text, ";")) {
    const [, name = "", rest = ""] = /^\s*([\w-]+)\s*:([\s\S]*)$/u.exec(part) ?? [];
    const important = /!\s*important\s*$/iu.test(rest);
    const value = rest.replaceAll(/!\s*important/giu, "").trim();
    if (name !== "" && value !== "") {
      declarations.push({ name: name.startsWith("--") ? name : name.toLowerCase(), value, important });
    }
  }
  return declarations;
}

/** Splits at a character where it stands outside quotes and parentheses. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (;;) {
    const end = findAny(text, start, separator);
    if (end < 0) break;
    parts.push(text.slice(start, end));
    start = end + 1;
  }
  parts.push(text.slice(start));
  return parts;
}

/** Index of the first of `characters` outside quotes and parentheses, -1 if none. */
function findAny(text: string, from: number, characters: string): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const character = text[i] ?? "";
    if (character === "\\") i++;
    else if (character === '"' || character === "'") i = closeQuote(text, i);
    else if (character === "(" || character === "[") depth++;
    else if (character === ")" || character === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0 && characters.includes(character)) return i;
  }
  return -1;
}

function findClose(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    const character = text[i];
    if (character === "\\") i++;
    else if (character === '"' || character === "'") i = closeQuote(text, i);
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return i;
  }
  return text.length;
}

function closeQuote(text: string, open: number): number {
  for (let i = open + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === text[open]) return i;
  }
  return text.length;
}
