import { diagnosticCodes } from "../model/diagnostic.ts";
import type { Link } from "../model/link.ts";
import type { HtmlParts, ParsedNote, Slot } from "../model/note.ts";
import { nfc } from "../text/nfc.ts";
import { countCharacters } from "./count-characters.ts";
import { diagramLinks } from "./diagram-links.ts";
import { describe } from "./describe.ts";
import type { LinkDraft, NoteDraft } from "./note-draft.ts";
import type { ParseEnv } from "./parse-env.ts";
import type { FrontMatterBlock } from "./read-front-matter.ts";
import type { SourceText } from "./source-text.ts";
import { splitSlots } from "./split-slots.ts";
import { titleOf } from "./title-of.ts";
import { uniqueTags } from "./unique-tags.ts";

/** Turns what was gathered into a note: offsets become lines and columns, links stand in source order, HTML is cut at its slots. Without HTML there is no prose and no count of it either. */
export function finishNote(
  path: string,
  source: SourceText,
  matter: FrontMatterBlock,
  env: ParseEnv,
  draft: NoteDraft,
  html: string | undefined,
): ParsedNote {
  const starts = draft.headings.map(({ span }) => span[0]);
  const order = draft.links.map((_, index) => index).sort((a, b) => startOf(draft, a) - startOf(draft, b) || a - b);
  const first = matter.links.length;
  const final: number[] = [];
  order.forEach((from, index) => (final[from] = index + first));
  const links = [...matter.links, ...order.map((index) => draft.links[index]!)].map((link) =>
    finishLink(source, starts, link),
  );
  const diagrams = draft.diagrams.map(({ diagram, span }) => ({
    ...diagram,
    position: source.position(...span),
    heading: headingAt(starts, span[0]),
  }));
  const { frontMatter } = matter;
  const parts =
    html === undefined
      ? []
      : splitSlots(
          html,
          draft.slots.map((slot) => renumber(slot, final)),
        );
  return {
    ...titleOf(path, frontMatter, draft),
    frontMatter,
    headings: draft.headings.map(({ depth, id, text, span }) => ({
      depth,
      id,
      text,
      position: source.position(...span),
    })),
    links: [...links, ...diagramLinks(diagrams, source)],
    diagrams,
    anchors: [...new Set(draft.anchors.map(nfc))],
    tags: uniqueTags([...frontMatter.tags, ...draft.tags]),
    sections: html === undefined ? [] : draft.sections.filter(({ text }) => text !== ""),
    html: toReader(parts),
    description: frontMatter.description ?? (html === undefined ? "" : describe(draft.sections)),
    characters: html === undefined ? 0 : countCharacters(draft.sections),
    hasMath: draft.hasMath,
    hasCode: draft.hasCode,
    diagnostics: [...matter.findings, ...env.findings]
      .map(({ code, span, target, data }) => ({
        code,
        severity: diagnosticCodes[code],
        path,
        position: source.position(...span),
        target,
        data,
      }))
      .sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column),
    ...(matter.wishes.length > 0 && {
      wishes: Object.fromEntries(matter.wishes.map(([key, span]) => [key, source.position(...span)])),
    }),
    ignores: draft.ignores.map(({ ignore: { whole, ...ignore }, span }) => {
      const position = source.position(...span);
      return { ...ignore, line: whole ? undefined : lineAfter(source, position.endLine), position };
    }),
  };
}

/** A function of its own: one made above would hold on to all that the note was made of. */
function toReader(parts: HtmlParts): () => HtmlParts {
  return () => parts;
}

/** The first line (1-based) after a line that is not blank. */
function lineAfter(source: SourceText, endLine: number): number {
  let line = endLine;
  while (
    line < source.starts.length - 1 &&
    source.text.slice(source.starts[line]!, source.lineEnd(line)).trim() === ""
  ) {
    line++;
  }
  return line + 1;
}

function startOf(draft: NoteDraft, index: number): number {
  return draft.links[index]!.meta.span[0];
}

function finishLink(source: SourceText, starts: readonly number[], { meta, text, context }: LinkDraft): Link {
  const hash = meta.destination.indexOf("#");
  const targetPosition = source.position(...meta.targetSpan);
  const decomposed = source.decomposed(targetPosition)?.split("#", 1)[0];
  const link: Writable<Link> = {
    kind: meta.kind,
    target: nfc(hash < 0 ? meta.destination : meta.destination.slice(0, hash)),
    fragment: hash < 0 ? undefined : nfc(meta.destination.slice(hash + 1)),
    text,
    position: source.position(...meta.span),
    targetPosition,
    embedded: meta.embedded,
    heading: headingAt(starts, meta.span[0]),
  };
  // Few links have all of these, and a note has many links: an object each would be spread for nothing.
  if (decomposed !== undefined && decomposed !== nfc(decomposed)) link.decomposed = decomposed;
  if (meta.definition) link.definition = source.position(...meta.definition);
  if (meta.element !== undefined) link.element = meta.element;
  if (context) link.context = context;
  return link;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Index of the last heading that begins at or before an offset, -1 before the first. */
function headingAt(starts: readonly number[], offset: number): number {
  let low = -1;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function renumber(slot: Slot, final: readonly number[]): Slot {
  switch (slot.type) {
    case "link":
    case "image":
    case "embed":
      return { ...slot, link: final[slot.link]! };
    case "attribute":
      return { ...slot, links: slot.links.map((link) => final[link]!) };
    case "diagram":
    case "tag":
    case "section":
      return slot;
    default:
      return slot satisfies never;
  }
}
