/**
 * What a reference is for. `link`: a reader follows it, `resource`: the page loads it, `address`: it tells machines where something
 * lies (canonical, Open Graph, feeds, sitemaps), `local`: it names an id of its own document (`url(#a)`, `<use href="#a">`).
 */
export type ReferenceRole = "link" | "resource" | "address" | "local";

/** One address in a built file. */
export interface SiteReference {
  readonly role: ReferenceRole;
  /** The element and attribute, as `a[href]`; for a style sheet `url()` or `@import`. */
  readonly element: string;
  /** As a browser reads it: entities undone. */
  readonly value: string;
  /** Offsets in the file's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Needed only where the reference before it fails. */
  readonly fallback?: boolean;
  /** A feed's `xml:base`s around it, the outermost first; the `<base href>` of a frame's `srcdoc`. */
  readonly bases?: readonly string[];
}
