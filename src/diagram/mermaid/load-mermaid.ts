import { mermaidConfig } from "./mermaid-config.ts";
import { quickenConfig } from "./quicken-config.ts";
import type { Mermaid } from "./render-diagram.ts";

/** The bundle: a third of the time that the package in many parts takes to load. It has no types. */
const bundle = "mermaid/dist/mermaid.esm.min.mjs";

/** Loads Mermaid and sets it up; only after the globals of a window stand. */
export async function loadMermaid(): Promise<Mermaid> {
  quickenConfig();
  const { default: mermaid } = (await import(bundle)) as { default: Mermaid };
  mermaid.initialize(mermaidConfig);
  return mermaid;
}
