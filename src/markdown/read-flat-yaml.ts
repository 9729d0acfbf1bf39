/** A line with a key of plain letters. */
const line = /^([A-Za-z_가-힣][\w가-힣-]{0,60}) *:(?: +(.*?))? *$/;
/** Bare text that no rule of YAML takes for anything else: no mark of YAML begins it, and no `: ` or ` #` ends it early. */
const text = /^[A-Za-z0-9가-힣(/](?:[^:#\p{C}\p{Z}]|:(?=\S)|(?<=\S)#| )*(?<! )$/u;
/** What is, or under another version of YAML would be, a number, a boolean or nothing. */
const value = /^(?:[\dA-Fa-fXxOoBb_.+:-]*|true|false|null|yes|no|on|off|y|n)$/i;
const date = /^\d{4}-\d\d-\d\d$/;
/** A wikilink without quotes, which YAML takes for a list in a list. */
const wikilink = /^\[\[([^[\]{},"'&*!|>%@`]*)\]\]$/;
/** A list of bare words between brackets; one of a list below its key. */
const list = /^\[([^[\]{}"'&*!|>%@`:#]*)\]$/;
const item = /^( *)- +(.*?) *$/;

/**
 * Reads a mapping as most notes have it: a line for each key, its value bare text, a date, `true`, `false`, `[[a wikilink]]`, `[a, list]`
 * of bare text, such a list below its key, or nothing. `undefined` where any line is another, for YAML's own reader: that takes many times as long.
 */
export function readFlatYaml(yaml: string): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = {};
  const lines = yaml.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const match = line.exec(lines[at]!);
    const key = match?.[1];
    const written = match?.[2] ?? "";
    if (key === undefined || value.test(key) || key in values) return undefined;
    const items = written === "" ? readItems(lines, at + 1) : [];
    const read = items.length > 0 ? items : readScalar(written);
    if (read === undefined) return undefined;
    values[key] = read;
    at += items.length;
  }
  return values;
}

/** The items of one list from a line on, up to the first line that is none of it. */
function readItems(lines: readonly string[], from: number): string[] {
  const items: string[] = [];
  let depth: string | undefined;
  for (let at = from; at < lines.length; at++) {
    const match = item.exec(lines[at]!);
    const indent = match?.[1];
    const written = match?.[2] ?? "";
    if (indent === undefined || indent !== (depth ??= indent) || !isText(written)) break;
    items.push(written);
  }
  return items;
}

function readScalar(written: string): unknown {
  if (written === "") return null;
  if (written === "true") return true;
  if (written === "false") return false;
  const link = wikilink.exec(written);
  if (link !== null) return isText(link[1]!) ? [[link[1]]] : undefined;
  const words = list.exec(written);
  if (words !== null) {
    const parts = words[1]!.split(",").map((word) => word.replaceAll(/^ +| +$/g, ""));
    return parts.every(isText) ? parts : undefined;
  }
  return isText(written) ? written : undefined;
}

function isText(written: string): boolean {
  return date.test(written) || (text.test(written) && !value.test(written));
}
