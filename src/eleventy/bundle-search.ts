import { fileURLToPath } from "node:url";

let bundle: Promise<string> | undefined;

/** The search of pages as one ES module: the very engine that built the index, and its box. Made once a process. */
export function bundleSearch(): Promise<string> {
  bundle ??= makeBundle();
  return bundle;
}

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
