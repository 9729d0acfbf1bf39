// Part of `npm run compile`: joins the modules of the command line and of its threads, for to find and read hundreds of files takes as long as to check a small folder.
import { readFile, rm, writeFile } from "node:fs/promises";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = fileURLToPath(new URL("../dist/src/", import.meta.url));

/** Modules look for what lies beside them; they still find it from where the joined code lies, one folder below `src/` too. */
const keepPlaces = {
  name: "keep-places",
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, async ({ path }) => {
      const contents = await readFile(path, "utf8");
      if (!contents.includes("import.meta.url")) return undefined;
      const place = relative(`${source}cli`, path).replaceAll("\\", "/");
      return {
        contents: contents.replaceAll("import.meta.url", `new URL("${place}", import.meta.url).href`),
        resolveDir: dirname(path),
      };
    });
  },
};

await rm(`${source}chunks`, { recursive: true, force: true });
await build({
  entryPoints: ["cli/main", "site/site-worker"].map((name) => `${source}${name}.js`),
  outdir: source,
  outbase: source,
  chunkNames: "chunks/[name]-[hash]",
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  plugins: [keepPlaces],
});

// The code is done: its versions are known from here on.
const { hashFolder } = await import("../dist/src/io/code-version.js");
const folders = ["markdown", "text", "model", "diagram", "../_includes", "."];
const versions = Object.fromEntries(folders.map((folder) => [folder, hashFolder(folder)]));
await writeFile(`${source}versions.json`, JSON.stringify(versions));
