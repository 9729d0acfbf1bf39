import type { LinkedGraph } from "../graph/linked-graph.ts";
import type { FoundFile } from "../io/scan-folder.ts";
import { extname } from "../text/path.ts";

const PICTURES = new Set([".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".bmp", ".ico"]);

/** Lists the picture files that notes show. */
export function listImages(graph: LinkedGraph, assets: ReadonlyMap<string, FoundFile>): FoundFile[] {
  const found = new Map<string, FoundFile>();
  for (const edges of graph.edges.values()) {
    for (const { link, resolution } of edges) {
      if (!link.embedded || resolution.type !== "asset" || found.has(resolution.path)) continue;
      const file = PICTURES.has(extname(resolution.path).toLowerCase()) ? assets.get(resolution.path) : undefined;
      if (file !== undefined) found.set(resolution.path, file);
    }
  }
  return [...found.values()];
}
