import type { Note, Slot } from "../model/note.ts";
import type { RenderContext } from "./render-context.ts";

const BLOCK = '<section class="footnotes"';
const CITATION = /<sup class="footnote-ref"><a href="#(fn-[^"]+)"/g;
const ITEM = /(?=<li id="fn-[^"]+" class="footnote-item">)/;
const BACK = / <a href="#(fnref-[^"]+)" class="footnote-backref"[^>]*>[^<]*<\/a>/g;

/** The footnotes that a filled part of a note cites, under their numbers there; empty where it cites none or holds them itself. */
export function embedFootnotes(note: Note, part: string, context: RenderContext): string {
  const cited = [...part.matchAll(CITATION)].map(([, id]) => id!);
  if (cited.length === 0 || part.includes(BLOCK)) return "";
  const items = new Map(
    context
      .fill(note, footnoteParts(note), context)
      .split(ITEM)
      .slice(1)
      .map((item, index) => [
        /"([^"]*)"/.exec(item)![1]!,
        item.replace("<li ", `<li value="${index + 1}" `).replace(/<\/ol>\s*<\/section>\s*$/, ""),
      ]),
  );
  const wanted = new Set(cited);
  // A footnote may cite another.
  for (const id of wanted) for (const [, next] of (items.get(id) ?? "").matchAll(CITATION)) wanted.add(next!);
  const list = [...items].map(([id, item]) => (wanted.has(id) ? item : "")).join("");
  const whole = part + list;
  const linked = list.replace(BACK, (link, id: string) => (whole.includes(`id="${id}"`) ? link : ""));
  return `${BLOCK} role="doc-endnotes">\n<ol class="footnotes-list">\n${linked}</ol>\n</section>\n`;
}

function footnoteParts(note: Note): readonly (string | Slot)[] {
  const parts = note.html();
  const at = parts.findLastIndex((part) => typeof part === "string" && part.includes(BLOCK));
  const first = parts[at];
  return typeof first === "string" ? [first.slice(first.lastIndexOf(BLOCK)), ...parts.slice(at + 1)] : [];
}
