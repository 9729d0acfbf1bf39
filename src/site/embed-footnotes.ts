import type { Note, Slot } from "../model/note.ts";
import type { RenderContext } from "./render-context.ts";

const BLOCK = '<section class="footnotes"';
const CITATION = /<sup class="footnote-ref"><a href="#fn-(\d+)"/g;
const BACK = / <a href="#(fnref-[\d-]+)" class="footnote-backref"[^>]*>[^<]*<\/a>/g;

/** The footnotes that a filled part of a note cites, under their numbers there; empty where it cites none or holds them itself. */
export function embedFootnotes(note: Note, part: string, context: RenderContext): string {
  const cited = [...part.matchAll(CITATION)].map(([, number]) => number!);
  if (cited.length === 0 || part.includes(BLOCK)) return "";
  const items = new Map(
    context
      .fill(note, footnoteParts(note), context)
      .split(/(?=<li id="fn-\d+" class="footnote-item">)/)
      .slice(1)
      .map((item) => [/\d+/.exec(item)![0], item.replace(/<\/ol>\s*<\/section>\s*$/, "")]),
  );
  const wanted = new Set(cited);
  // A footnote may cite another.
  for (const number of wanted) for (const [, next] of (items.get(number) ?? "").matchAll(CITATION)) wanted.add(next!);
  const list = [...wanted]
    .toSorted((a, b) => Number(a) - Number(b))
    .map((number) => (items.get(number) ?? "").replace("<li ", `<li value="${number}" `))
    .join("");
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
