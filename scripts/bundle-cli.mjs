// Part of `npm run compile`: joins the modules of the command line and of its threads, for to find and read hundreds of files takes as long as to check a small folder.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
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

/** Packages that every run needs, and that come in many files. What is rarely needed, or looks for files of its own, stays apart. */
const joined = new Set([
  "es-hangul",
  "github-slugger",
  "htmlparser2",
  "js-yaml",
  "markdown-it",
  "markdown-it-anchor",
  "markdown-it-cjk-friendly",
  "markdown-it-deflist",
  "markdown-it-footnote",
  "picomatch",
]);

/** Joins those packages with all that they need themselves, which our own place in the tree need not lead to. */
const joinPackages = {
  name: "join-packages",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./#]/ }, ({ path, importer, kind }) => {
      if (kind === "entry-point" || joined.has(path) || /[\\/]node_modules[\\/]/.test(importer)) return undefined;
      return { path, external: true };
    });
  },
};

/** What may be passed on with its notice alone. */
async function noticesOf(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  const notices = [...folders].toSorted().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((entry) => /^(?:un)?licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${folder} brings no licence`);
    return `${name} ${version} (${license})\n\n${(await readFile(join(folder, file), "utf8")).trim()}\n`;
  });
  return (await Promise.all(notices)).join(`\n${"-".repeat(80)}\n\n`);
}

await rm(`${source}chunks`, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ["cli/main", "site/site-worker"].map((name) => `${source}${name}.js`),
  outdir: source,
  outbase: source,
  chunkNames: "chunks/[name]-[hash]",
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  metafile: true,
  plugins: [keepPlaces, joinPackages],
});
await writeFile(`${source}chunks/LICENSES.txt`, await noticesOf(Object.keys(metafile.inputs)));

// The code is done: its versions are known from here on.
const { hashFolder } = await import("../dist/src/io/code-version.js");
const folders = ["markdown", "text", "model", "diagram", "../_includes", "."];
const versions = Object.fromEntries(folders.map((folder) => [folder, hashFolder(folder)]));
await writeFile(`${source}versions.json`, JSON.stringify(versions));
