import type { Site } from "./site.ts";

/** Names at the root that hosts and browsers ask for though no page links to them. */
const WELL_KNOWN =
  /^(?:CNAME|robots\.txt|ads\.txt|favicon\.\w+|apple-touch-icon[\w-]*\.png|google\w+\.html|naver\w+\.html)$/;

/** Lists the files (NFC paths) that are published: those that shown notes link to or show, those at well-known names, and what `isWanted` picks. */
export function listAssets(site: Site, isWanted: (path: string) => boolean): string[] {
  const paths = new Set<string>();
  for (const path of site.graph.assets.keys()) if (WELL_KNOWN.test(path) || isWanted(path)) paths.add(path);
  for (const note of site.graph.assets.size === 0 ? [] : site.outline.sequence) {
    for (const { resolution } of site.graph.edges.get(note.id)!)
      if (resolution.type === "asset") paths.add(resolution.path);
  }
  for (const written of [site.options.logo, ...site.options.styles]) {
    const path = written.replace(/^\/+/, "").normalize("NFC");
    if (site.graph.assets.has(path)) paths.add(path);
  }
  return [...paths].toSorted();
}
