import type { DiagramProblem } from "../diagram-result.ts";
import { placeOf } from "./edit-source.ts";
import { splitSource } from "./split-source.ts";

/** Settings that an author's source may not change: they would let HTML, CSS, fonts or addresses in, or undo the theme. */
export const closedSettings = [
  "secure",
  "securityLevel",
  "startOnLoad",
  "maxTextSize",
  "maxEdges",
  "suppressErrorRendering",
  "htmlLabels",
  "themeCSS",
  "dompurifyConfig",
  "fontFamily",
  "altFontFamily",
  "actorFontFamily",
  "noteFontFamily",
  "messageFontFamily",
  "taskFontFamily",
  "titleFontFamily",
  "usecaseFontFamily",
  "arrowMarkerAbsolute",
  "deterministicIds",
  "deterministicIDSeed",
  "handDrawnSeed",
  "logLevel",
  "forceMenus",
  "legacyMathML",
  "forceLegacyMathML",
  "ticketBaseUrl",
  "textPlacement",
  "useMaxWidth",
] as const;

/** Settings that are passed over in silence: notes written for other hosts carry them, and the site's own theme rules here. */
export const ignoredSettings = ["theme", "themeVariables", "darkMode"] as const;

/** Of the closed settings those that some use to break out; the others are only of no effect. */
const reported = new Set([
  "secure",
  "securityLevel",
  "htmlLabels",
  "themeCSS",
  "dompurifyConfig",
  "fontFamily",
  "altFontFamily",
  "ticketBaseUrl",
]);

const callback =
  /^[ \t]*(?:click[ \t]+\S+[ \t]+(?:call[ \t]+\S+|(?!href\b)[A-Za-z_$][\w$]*[ \t]*(?:\(|"|$))|callback[ \t]+\S+[ \t]+\S+)/gmu;
const markup =
  /<\s*\/?\s*(?:script|iframe|object|embed|style|link|meta|form|base|svg|math|img|video|audio|foreignObject)\b|<[^>\n]*\bon\w+\s*=/giu;
const image = /\bimg[ \t]*:[ \t]*["']?([^"',}\n]+)/gu;

/** Finds what a source asks for and does not get, because it is not safe. */
export function findUnsafe(source: string): DiagramProblem[] {
  const found: { offset: number; target: string; reason: string }[] = [];
  const { settings, keyword } = { settings: settingRanges(source), keyword: splitSource(source).keyword };
  for (const { start, text } of settings) {
    for (const match of text.matchAll(/["']?\b(\w+)\b["']?\s*:/gu)) {
      const key = match[1] ?? "";
      if (reported.has(key)) found.push({ offset: start + match.index, target: key, reason: "config" });
    }
  }
  const inSettings = (offset: number) =>
    settings.some(({ start, text }) => offset >= start && offset < start + text.length);
  if (/^(?:graph|flowchart|class|gantt|state|swimlane|agentflow)/u.test(keyword)) {
    for (const match of source.matchAll(callback)) {
      const target = match[0].trim();
      found.push({ offset: match.index + match[0].indexOf(target), target, reason: "callback" });
    }
    for (const match of source.matchAll(image)) {
      const target = (match[1] ?? "").trim();
      found.push({ offset: match.index + match[0].indexOf(target), target, reason: "img" });
    }
  }
  for (const match of source.matchAll(markup)) {
    if (!inSettings(match.index)) found.push({ offset: match.index, target: match[0].trim(), reason: "HTML" });
  }
  return found
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, target, reason }) => ({
      code: "diagram-unsafe",
      ...placeOf(source, offset),
      target,
      data: { reason },
    }));
}

function settingRanges(source: string): { start: number; text: string }[] {
  const ranges = [...source.matchAll(/%%\{[\s\S]*?\}%%/gu)].map((match) => ({ start: match.index, text: match[0] }));
  const front = /^\s*---[ \t]*\r?\n[\s\S]*?\n[ \t]*---[ \t]*(?:\r?\n|$)/u.exec(source)?.[0];
  return front === undefined ? ranges : [{ start: 0, text: front }, ...ranges];
}
