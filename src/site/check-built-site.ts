import { joinParts, type SiteCheck } from "../check/site/check-site.ts";
import { createNotePlaces } from "../check/site/create-note-places.ts";
import { openBuiltSite } from "../io/open-built-site.ts";
import type { Graph } from "../model/graph.ts";
import type { Options } from "../model/options.ts";
import { relativePath } from "../text/path.ts";
import { scanBuiltSite } from "./scan-built-site.ts";

/** A built site to be checked. */
export interface BuiltSiteInput {
  /** Absolute path of what was built. */
  readonly folder: string;
  readonly options: Pick<Options, "base" | "siteUrl" | "severity">;
  /** The notes from which it was built; findings then point at them where they can, and paths start at their folder. */
  readonly notes?: { readonly root: string; readonly graph: Graph };
}

/** Checks everything that was built, whoever wrote it. Findings of notes that their own check tells are left out. */
export async function checkBuiltSite({ folder, options, notes }: BuiltSiteInput): Promise<SiteCheck> {
  const site = openBuiltSite(folder);
  const parts = await scanBuiltSite(folder, site, options);
  if (notes === undefined) return joinParts(site, options, parts);
  const [root, output] = [notes.root, folder].map((path) => path.replaceAll("\\", "/"));
  const prefix = `${relativePath(`${root}/.`, output!)}/`;
  return joinParts(site, { ...options, prefix, notePlace: createNotePlaces(notes.graph) }, parts);
}
