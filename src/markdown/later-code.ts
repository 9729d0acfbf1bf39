import { highlightJs, type Highlighter } from "./highlighter.ts";

/** Code that is left uncoloured while its note is parsed. In the note's HTML `laterMark`, its number and `laterMark` stand for it. */
export interface LaterCode {
  readonly language: string;
  readonly code: string;
}

/** A noncharacter, as around slots; none comes from a source. */
export const laterMark = "\uFDD4";

/** Leaves code for later; gives what stands for it. */
export function leaveCode(list: LaterCode[], language: string, code: string): string {
  return laterMark + (list.push({ language, code }) - 1) + laterMark;
}

/** Colours code that was left, as the parser would have: gives its HTML, loading languages as they are met. */
export type ColourCode = (code: LaterCode) => string | Promise<string>;

/** Makes the colourer of code that was left to be coloured by highlight.js. */
export function createColourer(): ColourCode {
  const highlighter: Highlighter = highlightJs();
  return colour;

  function colour({ language, code }: LaterCode): string | Promise<string> {
    const needs = new Map<string, () => Promise<void>>();
    const html = highlighter.highlight(code, language, { needs });
    if (html !== undefined) return html;
    return Promise.all([...needs.values()].map((load) => load())).then(() => colour({ language, code }));
  }
}
