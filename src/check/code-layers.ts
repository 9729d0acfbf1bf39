/** The three layers of a check: notes alone, what was built of them, and the network. Not every run has all. */
export type Layer = "source" | "site" | "external";

/** Codes that other layers than the source's can find. */
const LATER: Readonly<Record<string, readonly Layer[]>> = {
  "dead-link": ["external"],
  "unknown-link": ["external"],
  "broken-fragment": ["external"],
  redirected: ["external"],
  "broken-page-link": ["site"],
  "broken-page-fragment": ["site"],
  "outside-base": ["site"],
  "duplicate-id": ["source", "site"],
  "relative-on-404": ["site"],
  "orphan-page": ["site"],
  "unpublished-file": ["site"],
};

/** The layers that can find a code in a note; one that is unknown is the source's to tell. */
export function codeLayers(code: string): readonly Layer[] {
  return Object.hasOwn(LATER, code) ? LATER[code]! : ["source"];
}
