import { resolve } from "node:path";
import { configPlaces } from "./config-places.ts";
import { findConfig } from "./find-config.ts";

/**
 * Lists the files on which the configuration depends, absolute: where it is or may be, and the owner's files that it imports. Of one that
 * cannot be parsed only the places.
 */
export async function listConfigFiles(cwd: string): Promise<string[]> {
  const places = configPlaces(cwd);
  const file = findConfig(cwd);
  if (file === undefined || file.endsWith(".json")) return places;
  const { build } = await import("esbuild");
  try {
    const { metafile } = await build({
      entryPoints: [file],
      absWorkingDir: cwd,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      write: false,
      metafile: true,
      logLevel: "silent",
    });
    return [...new Set([...places, ...Object.keys(metafile.inputs).map((path) => resolve(cwd, path))])];
  } catch {
    return places;
  }
}
