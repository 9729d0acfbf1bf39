import type { Edit } from "./edit-source.ts";

const beyondAscii = /[^\p{ASCII}]/u;

/** Edits that quote names beyond ASCII where Mermaid's grammar refuses them bare and quotes change no meaning. */
export function quoteKorean(source: string, keyword: string): Edit[] {
  if (keyword === "gitGraph")
    return quoteMatches(source, /^[ \t]*(?:branch|checkout|switch|merge|cherry-pick)[ \t]+([^\s":]+)/gmu);
  if (keyword.startsWith("requirement")) {
    return [
      ...quoteMatches(source, /^[ \t]*(?:\w*[rR]equirement|element|designConstraint)[ \t]+([^\s"{:]+)/gmu),
      ...quoteMatches(source, /^[ \t]*([^\s"<>-]+)[ \t]+(?:-|<-)/gmu),
      ...quoteMatches(source, /(?:->|-)[ \t]+([^\s"<>-]+)[ \t]*$/gmu),
    ];
  }
  return [];
}

function quoteMatches(source: string, pattern: RegExp): Edit[] {
  const edits: Edit[] = [];
  for (const match of source.matchAll(pattern)) {
    const name = match[1] ?? "";
    if (!beyondAscii.test(name)) continue;
    const start = match.index + match[0].lastIndexOf(name);
    edits.push({ start, end: start + name.length, text: `"${name}"` });
  }
  return edits;
}
