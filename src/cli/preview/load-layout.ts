import type { createLayout } from "../../../_includes/create-layout.ts";
import type { Parts } from "../../../_includes/part.ts";
import type { Layout } from "../../site/layout.ts";

/** Loads the layouts afresh from their sources, so that an edit shows without a restart; the compiled package has nothing to edit and keeps its own. */
export async function loadLayout(parts: Partial<Parts>): Promise<Layout> {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const url = new URL(`../../../_includes/create-layout.${extension}`, import.meta.url).href;
  const { tsImport } = await import("tsx/esm/api");
  const module = (await tsImport(url, import.meta.url)) as { createLayout: typeof createLayout };
  return module.createLayout(parts);
}
