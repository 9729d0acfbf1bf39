/** The parts of a Mermaid source. Ranges are offsets `[start, end)`. */
export interface SourceParts {
  /** The YAML block with its fences, as Mermaid takes it; empty where there is none. */
  readonly frontMatter: string;
  /** `%%{init: …}%%` and the like. */
  readonly directives: readonly string[];
  /** What Mermaid drops before it parses: front matter, directives, comments, blanks at the start, carriage returns. */
  readonly dropped: readonly (readonly [start: number, end: number])[];
  /** First word of the diagram itself, such as `flowchart`. */
  readonly keyword: string;
}

/** Parts a source as Mermaid does before it parses, so that its line numbers can be led back. */
export function splitSource(source: string): SourceParts {
  const dropped: [number, number][] = [];
  const frontMatter = /^\s*---[ \t]*\r?\n(?:[\s\S]*?\n)?[ \t]*---[ \t]*(?:\r?\n|$)/u.exec(source)?.[0] ?? "";
  if (frontMatter !== "") dropped.push([0, frontMatter.length]);
  const directives: string[] = [];
  for (const match of source.matchAll(/%%\{[\s\S]*?\}%%/gu)) {
    if (match.index < frontMatter.length) continue;
    directives.push(match[0]);
    dropped.push([match.index, match.index + match[0].length]);
  }
  for (const match of source.matchAll(/^[ \t]*%%(?!\{)[^\n]*\n?/gmu)) {
    const inside = dropped.some(([start, end]) => match.index >= start && match.index < end);
    if (!inside) dropped.push([match.index, match.index + match[0].length]);
  }
  dropped.sort(([a], [b]) => a - b);
  let start = 0;
  for (;;) {
    const next = dropped.find(([from, to]) => from <= start && start < to);
    if (next !== undefined) start = next[1];
    else if (start < source.length && /\s/u.test(source[start] ?? "")) {
      dropped.push([start, start + 1]);
      start++;
    } else break;
  }
  for (const match of source.matchAll(/\r(?=\n|$)/gu)) {
    if (!dropped.some(([from, to]) => match.index >= from && match.index < to))
      dropped.push([match.index, match.index + 1]);
  }
  return {
    frontMatter: frontMatter.replaceAll("\r", ""),
    directives: directives.map((directive) => directive.replaceAll("\r", "")),
    dropped: dropped.sort(([a], [b]) => a - b),
    keyword: /^[\w-]*/u.exec(source.slice(start))?.[0] ?? "",
  };
}
