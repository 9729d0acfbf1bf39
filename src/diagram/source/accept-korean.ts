import type { Edit } from "./edit-source.ts";
import { standIn } from "./stand-in.ts";

const beyondAscii = /[^\p{ASCII}]/u;
/** A bare name that holds a letter beyond ASCII. */
const name = String.raw`[\p{L}\p{N}_-]*[^\p{ASCII}\s][\p{L}\p{M}\p{N}_-]*`;

/**
 * Edits that let Mermaid take Korean where its grammar refuses it and nothing changes in meaning:
 * names are quoted, or stood in for by ASCII names that are put back in the drawing.
 */
export function acceptKorean(source: string, keyword: string): Edit[] {
  if (!beyondAscii.test(source)) return [];
  const type = keyword.replace(/-beta$/u, "");
  switch (type) {
    case "gitGraph":
      return [
        ...quote(source, /^[ \t]*(?:branch|checkout|switch|merge|cherry-pick)[ \t]+([^\s":]+)/gmu),
        ...quote(source, /\b(?:id|tag|msg)[ \t]*:[ \t]*([^\s":]+)/gu),
      ];
    case "requirement":
    case "requirementDiagram":
      return [
        ...quote(source, /^[ \t]*(?:\w*[rR]equirement|element|designConstraint)[ \t]+([^\s"{:]+)/gmu),
        ...quote(source, /^[ \t]*(?:text|type|docRef|docref)[ \t]*:[ \t]*([^\s"][^"\n]*?)[ \t]*$/gmu),
        ...quote(source, /^[ \t]*([^\s"<>:-]+)[ \t]+(?:-|<-)/gmu),
        ...quote(source, /(?:->|-)[ \t]+([^\s"<>:-]+)[ \t]*$/gmu),
      ];
    case "xychart":
      return [
        ...quote(source, /^[ \t]*title[ \t]+([^\s"][^"\n]*?)[ \t]*$/gmu),
        ...quote(source, /^[ \t]*[xy]-axis[ \t]+([^\s"[\d][^"[\n]*?)[ \t]*(?:\[|-?[\d.]+[ \t]*-->|$)/gmu),
        ...categories(source),
      ];
    case "sankey":
      return sankeyFields(source);
    case "gantt":
      return ganttNames(source);
    case "architecture":
    case "radar":
    case "wardley":
    case "eventmodeling":
    case "railroad":
    case "railroad-ebnf":
    case "railroad-abnf":
    case "railroad-peg":
    case "usecase":
      return bareNames(source, type);
    default:
      return [];
  }
}

function quote(source: string, pattern: RegExp): Edit[] {
  const edits: Edit[] = [];
  for (const match of source.matchAll(pattern)) {
    const text = match[1] ?? "";
    if (!beyondAscii.test(text)) continue;
    const start = match.index + match[0].lastIndexOf(text);
    edits.push({ start, end: start + text.length, text: `"${text}"` });
  }
  return edits;
}

/** `x-axis [일월, 이월]`: each category without quotes. */
function categories(source: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of source.matchAll(/^[ \t]*x-axis[^[\n]*\[([^\]\n]*)\]/gmu)) {
    const list = match[1] ?? "";
    const base = match.index + match[0].length - 1 - list.length;
    for (const item of list.matchAll(/[^\s",][^",]*/gu)) {
      const text = item[0].trimEnd();
      if (beyondAscii.test(text) && list[item.index - 1] !== '"') {
        edits.push({ start: base + item.index, end: base + item.index + text.length, text: `"${text}"` });
      }
    }
  }
  return edits;
}

/** Fields of `source,target,value`, quoted or not (RFC 4180). */
function sankeyFields(source: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of source.matchAll(/(?<=^|,)[ \t]*(?:"((?:[^"\n]|"")*)"|([^",\n\r]+))(?=[ \t]*(?:,|\r?$))/gmu)) {
    const text = match[1]?.replaceAll('""', '"') ?? match[2] ?? "";
    if (beyondAscii.test(text))
      edits.push({ start: match.index, end: match.index + match[0].length, text: standIn(text.trim()) });
  }
  return edits;
}

/** Task ids that `after` and `until` name: Mermaid reads ASCII ids alone there. */
function ganttNames(source: string): Edit[] {
  const ids = new Set<string>();
  for (const match of source.matchAll(/\b(?:after|until)[ \t]+([^,\n]+)/gu)) {
    for (const id of (match[1] ?? "").trim().split(/\s+/u)) if (beyondAscii.test(id)) ids.add(id);
  }
  if (ids.size === 0) return [];
  const edits: Edit[] = [];
  for (const match of source.matchAll(/^[^\n:]*:([^\n]*)$/gmu)) {
    const base = match.index + match[0].length - (match[1] ?? "").length;
    for (const word of (match[1] ?? "").matchAll(/[^\s,]+/gu)) {
      if (ids.has(word[0]))
        edits.push({ start: base + word.index, end: base + word.index + word[0].length, text: standIn(word[0]) });
    }
  }
  for (const match of source.matchAll(/^[ \t]*click[ \t]+([^\s"]+)/gmu)) {
    const id = match[1] ?? "";
    const start = match.index + match[0].length - id.length;
    if (ids.has(id)) edits.push({ start, end: start + id.length, text: standIn(id) });
  }
  return edits;
}

/** Every bare name outside quotes, brackets, comments and free text. */
function bareNames(source: string, type: string): Edit[] {
  const brackets = type === "architecture" ? String.raw`|\[[^\]\n]*\]` : "";
  const free = String.raw`^[ \t]*(?:title|accTitle|accDescr)\b[^\n]*|%%[^\n]*|\(\*[\s\S]*?\*\)`;
  const skip = `"[^"\\n]*"|'[^'\\n]*'${brackets}|${free}`;
  const edits: Edit[] = [];
  for (const match of source.matchAll(new RegExp(`${skip}|(${name})`, "gmu"))) {
    const text = match[1];
    if (text !== undefined) edits.push({ start: match.index, end: match.index + text.length, text: standIn(text) });
  }
  return edits;
}
