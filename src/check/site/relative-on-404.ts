import type { SiteFinding } from "./judge-target.ts";
import type { SiteReference } from "./site-reference.ts";

/** A host shows the lost page at any depth: what it writes relative to itself breaks there. Told once, at the first such address. */
export function relativeOn404(
  references: readonly SiteReference[],
): { readonly finding: SiteFinding; readonly at: SiteReference } | undefined {
  const relative = references.filter(
    ({ role, value }) => role !== "local" && !/^(?:$|[/\\#?]|[a-z][a-z\d+.-]*:)/i.test(value.trim()),
  );
  const [at] = relative;
  if (at === undefined) return undefined;
  const data = { element: at.element, count: relative.length };
  return {
    finding: { code: "relative-on-404", target: at.value.trim(), data, path: undefined, fragment: undefined },
    at,
  };
}
