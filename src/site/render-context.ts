import type { Edge } from "../model/graph.ts";
import type { Note, Slot } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import type { Layout } from "./layout.ts";
import type { Site } from "./site.ts";

/** What filling slots knows of the page that is written. */
export interface RenderContext {
  readonly site: Site;
  readonly layout: Layout;
  /** The page's URL from the site root. */
  readonly url: string;
  readonly href: (to: string, fragment?: string) => string;
  /** One short sentence on why a link is dead, in the site's language. */
  readonly deadReason: (edge: Edge) => string;
  /** Pages show findings. */
  readonly preview: boolean;
  /** Fills the slots of a note's parts; embeds come back to it. */
  readonly fill: (note: Note, parts: readonly (string | Slot)[], context: RenderContext) => string;
  /** Notes that are being embedded, outermost first. */
  readonly chain: readonly NoteId[];
  /** Counts embeds and diagrams of the page, so that ids stay unique. */
  readonly counter: { value: number };
  /** Counts pictures of the page. */
  readonly images: { value: number };
}
