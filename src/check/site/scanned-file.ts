import type { SiteReference } from "./site-reference.ts";

/** An `id` attribute and where its value stands. */
export interface ScannedId {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** What one built file says about addresses. */
export interface ScannedFile {
  readonly references: readonly SiteReference[];
  /** In source order, duplicates included; ids in templates, which no document has, left out. */
  readonly ids: readonly ScannedId[];
  /** `<a name>`, `<map name>`, and ids in `<noscript>`: a fragment may name it, duplicates are harmless. */
  readonly names: readonly string[];
  /** `<base href>`. */
  readonly base: string | undefined;
  /** A page of its own (it has a title) that readers are meant to find: no redirect, not `noindex`. */
  readonly listed: boolean;
  /** A script may fill the page: it has one, no heading and next to no text. */
  readonly shell: boolean;
}
