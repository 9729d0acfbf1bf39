import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The search of pages as one ES module: the very engine that built the index, and its box. The compiled package brings it along. */
export async function bundleSearch(): Promise<string> {
  const made = fileURLToPath(new URL("../browser/search.bundle.js", import.meta.url));
  bundle ??= existsSync(made) ? Promise.resolve(readFileSync(made, "utf8")) : makeBundle();
  return bundle;
}

let bundle: Promise<string> | undefined;

async function makeBundle(): Promise<string> {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const entry = fileURLToPath(new URL(`../browser/open-search.${extension}`, import.meta.url));
  const { build } = await import("esbuild");
  const made = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    legalComments: "none",
  });
  return made.outputFiles[0]!.text;
}
