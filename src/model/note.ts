import type { Diagnostic } from "./diagnostic.ts";
import type { Diagram } from "./diagram.ts";
import type { Heading } from "./heading.ts";
import type { Link } from "./link.ts";
import type { NoteId } from "./note-id.ts";
import type { Position } from "./position.ts";

/** A place in rendered HTML that depends on other notes and is filled by look-up when a page is written. */
export type Slot =
  /** Stands inside an opening `<a …`: becomes `href="…"` (and what else marks the link), or marks it dead. */
  | { readonly type: "link"; readonly link: number }
  /** A whole Markdown or wikilink image: becomes `<img>`, `<video>`, `<audio>`, or a marked dead text. `attributes`: further HTML, escaped, starting with a space or empty. */
  | { readonly type: "image"; readonly link: number; readonly alt: string; readonly attributes: string }
  /** Stands inside a raw HTML tag: becomes `name="value"`, where each of `links` replaces its place in `value` (`value[i]` precedes `links[i]`). */
  | {
      readonly type: "attribute";
      readonly name: string;
      readonly value: readonly string[];
      readonly links: readonly number[];
    }
  /** A whole block: another note, a section or a block of it in place. */
  | { readonly type: "embed"; readonly link: number }
  /** A whole block: `Note.diagrams[diagram]`. */
  | { readonly type: "diagram"; readonly diagram: number }
  /** An inline `#tag`: becomes a link to the tag's page. */
  | { readonly type: "tag"; readonly tag: string }
  /** Renders as nothing: a section of the note starts here (`end: false`) or ends (`end: true`); what `![[note#heading]]` and `![[note#^block]]` cut out. */
  | { readonly type: "section"; readonly id: string; readonly end: boolean };

/** A run of prose under one heading, in plain text: for search, excerpts and mentions. */
export interface Section {
  /** Index into `Note.headings`, -1 before the first. */
  readonly heading: number;
  readonly text: string;
  /** Flat pairs of offsets in `text` where no mention may stand (link texts, code, URLs): start, end, start, end … ascending. */
  readonly skip: readonly number[];
}

/** Front matter as read: known keys checked, unknown keys kept. */
export interface FrontMatter {
  readonly title: string | undefined;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  /** ISO 8601 with offset or Z; `undefined` where absent or unreadable. */
  readonly date: string | undefined;
  readonly updated: string | undefined;
  readonly draft: boolean;
  readonly description: string | undefined;
  readonly order: number | undefined;
  /** Raw `permalink`: a path from the site root. */
  readonly permalink: string | undefined;
  readonly redirectFrom: readonly string[];
  readonly lang: string | undefined;
  /** `search: false` keeps the note out of the search index. */
  readonly search: boolean;
  /** Everything in the block, known keys included, as plain JSON values. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** HTML, cut where other notes show. */
export type HtmlParts = readonly (string | Slot)[];

/** All that the note's own text says: independent of every other note, so it is cached under a hash of text and options. */
export interface ParsedNote {
  readonly title: string;
  /** Where the title came from. `heading`: the first level-1 heading stands in the HTML and no layout repeats it. */
  readonly titleSource: "frontmatter" | "heading" | "filename";
  readonly frontMatter: FrontMatter;
  readonly headings: readonly Heading[];
  /** In source order. */
  readonly links: readonly Link[];
  readonly diagrams: readonly Diagram[];
  /** Block ids (`^id`) without the caret, and other ids in the HTML (raw `id="…"`, `name="…"`, footnotes). */
  readonly anchors: readonly string[];
  /** Front matter tags and inline `#tags`, NFC, first spelling kept, unique without regard to case. */
  readonly tags: readonly string[];
  readonly sections: readonly Section[];
  /** HTML and slots in turn. Read when asked for, each time anew: thousands of notes' HTML would fill the memory. */
  readonly html: () => HtmlParts;
  /** First sentence or two of plain text, at most 160 characters; front matter's description first. */
  readonly description: string;
  /** Hangul, Han, kana and Latin words count; for reading time. */
  readonly characters: number;
  readonly hasMath: boolean;
  readonly hasCode: boolean;
  /** Findings in the note alone: front matter, unsafe HTML, math. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where front matter says at which addresses the note wants to be found; absent where it does not. */
  readonly wishes?: Readonly<Partial<Record<"permalink" | "redirect_from", Position>>>;
  /** `<!-- ieum-ignore-next-line code: why -->` and `<!-- ieum-ignore-file code: why -->`. */
  readonly ignores: readonly Ignore[];
}

/** An author's wish that a finding not be reported on one line, or in a whole note. */
export interface Ignore {
  /** `undefined`: the whole note. */
  readonly line: number | undefined;
  /** Empty: every code. */
  readonly codes: readonly string[];
  readonly reason: string;
  readonly position: Position;
}

/** A note in its folder. */
export interface Note extends ParsedNote {
  readonly id: NoteId;
  /** NFC, relative to the notes folder, with extension. */
  readonly path: string;
  /** As the file system spells it, relative to the notes folder. */
  readonly filePath: string;
  /** From the site root, starts with `/`, no base, raw (not percent-encoded), NFC: `/container/docker.html`, `/container/index.html`. */
  readonly url: string;
}
