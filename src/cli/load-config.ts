import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "../model/usage-error.ts";
import { findConfig } from "./find-config.ts";

/**
 * Reads the owner's configuration from the working folder (never from the notes: they may be a stranger's); an empty one where there is none.
 * `afresh`: also where it, or what it imports, has been read before.
 * @throws UsageError `bad-config`, with the line where there is one
 */
export async function loadConfig(cwd: string, afresh = false): Promise<Record<string, unknown>> {
  const file = findConfig(cwd);
  if (file === undefined) return {};
  let config: unknown;
  try {
    config = await importConfig(file, afresh);
  } catch (error) {
    const { locateConfigError } = await import("./locate-config-error.ts");
    throw new UsageError("bad-config", { ...(await locateConfigError(file, error)) }, { cause: error });
  }
  if (typeof config === "object" && config !== null && !Array.isArray(config)) return config as Record<string, unknown>;
  throw new UsageError("bad-config", { file: basename(file) });
}

async function importConfig(file: string, afresh: boolean): Promise<unknown> {
  const url = pathToFileURL(file).href;
  if (file.endsWith(".json")) return JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  if (afresh) forgetRequired();
  else if (!file.endsWith(".ts")) return ((await import(url)) as { default: unknown }).default;
  const { tsImport } = await import("tsx/esm/api");
  const { default: value } = (await tsImport(url, import.meta.url)) as { default: unknown };
  // Where no package.json says `"type": "module"`, the file is loaded as CommonJS: its exports are the default then.
  return typeof value === "object" && value !== null && "default" in value ? value.default : value;
}

/** Every `tsImport` reads modules again, but not those that are loaded as CommonJS. */
function forgetRequired(): void {
  const { cache } = createRequire(import.meta.url);
  for (const path of Object.keys(cache)) if (!/[\\/]node_modules[\\/]/.test(path)) delete cache[path];
}
