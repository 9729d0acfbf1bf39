import type { Diagram } from "../model/diagram.ts";
import type { LinkContext } from "../model/link.ts";
import type { Slot } from "../model/note.ts";
import type { LinkMeta } from "./link-meta.ts";
import type { Span } from "./parse-env.ts";
import type { ReadIgnore } from "./read-ignore.ts";

/** A link as gathered, before links are sorted by place. */
export interface LinkDraft {
  readonly meta: LinkMeta;
  text: string;
  context: LinkContext | undefined;
}

/** A heading as gathered. */
export interface HeadingDraft {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
  readonly span: Span;
}

/** A run of prose as gathered: see `Section`. */
export interface SectionDraft {
  readonly heading: number;
  text: string;
  readonly skip: number[];
}

/** All that is gathered from a note's tokens. */
export interface NoteDraft {
  readonly headings: HeadingDraft[];
  readonly links: LinkDraft[];
  readonly sections: SectionDraft[];
  readonly diagrams: { readonly diagram: Omit<Diagram, "heading" | "position">; readonly span: Span }[];
  readonly slots: Slot[];
  readonly anchors: string[];
  readonly tags: string[];
  readonly ignores: { readonly ignore: ReadIgnore; readonly span: Span }[];
  hasMath: boolean;
  hasCode: boolean;
  /** The note begins with a heading that is its title: of level 1, or the first of a note that has none of level 1. */
  startsWithTitle: boolean;
  /** Raw HTML that must go through the sanitiser before it is shown. */
  unclean: boolean;
}

/** Nothing gathered yet. */
export function newDraft(): NoteDraft {
  return {
    headings: [],
    links: [],
    sections: [],
    diagrams: [],
    slots: [],
    anchors: [],
    tags: [],
    ignores: [],
    hasMath: false,
    hasCode: false,
    startsWithTitle: false,
    unclean: false,
  };
}

/** Noncharacters around a slot's number in rendered HTML: for a whole piece, and for an attribute's value. */
export const pieceMark = "\uFDD0";
export const attributeMark = "\uFDD2";
export const endMark = "\uFDD1";
