// Part of `npm run compile`: joins the modules of the command line and of its threads, for to find and read hundreds of files takes as long as to check a small folder.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
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

/**
 * Joins those packages with all that they need themselves, which our own place in the tree need not lead to. None of their modules does
 * anything to others, which not all of them declare: what nobody imports stays away.
 */
const joinPackages = {
  name: "join-packages",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /./ }, async ({ path, pluginData: asked, ...from }) => {
      const isOurs = !/[\\/]node_modules[\\/]/.test(from.importer);
      if (asked !== undefined || from.kind === "entry-point" || (isOurs && /^[./#]/.test(path))) return undefined;
      if (isOurs && !joined.has(path)) return { path, external: true };
      const { kind, importer, resolveDir } = from;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: "asked" });
      return { ...found, sideEffects: false };
    });
  },
};

/** A table of ten thousand numbers that is written as a text: to split the text takes longer than all else at the start of markdown-it. */
const readTableAtOnce = {
  name: "read-table-at-once",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]entities[\\/]lib[\\/]esm[\\/]generated[\\/]decode-data-html\.js$/ }, async ({ path }) => {
      const { default: table } = await import(pathToFileURL(path));
      const text = JSON.stringify(String.fromCharCode(...table));
      const contents = `const text = ${text}, table = new Uint16Array(text.length);
for (let i = 0; i < table.length; i++) table[i] = text.charCodeAt(i);
export default table;`;
      return { contents };
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
  // An engine reads all of it at each start: comments and blanks are left out. Names stay, for `--debug`.
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [keepPlaces, joinPackages, readTableAtOnce],
});
// Joined code asks for nothing that lies beside it only by chance: what other packages need, they alone find everywhere.
const { dependencies } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
for (const [file, { imports }] of Object.entries(metafile.outputs)) {
  for (const { path } of imports.filter(({ external, kind }) => external && kind === "import-statement")) {
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? "";
    if (!path.startsWith("node:") && !(name in dependencies))
      throw new Error(`${file} needs ${path}, which is no dependency`);
  }
}
await writeFile(`${source}chunks/LICENSES.txt`, await noticesOf(Object.keys(metafile.inputs)));

// The code is done: its versions are known from here on.
const { hashFolder } = await import("../dist/src/io/code-version.js");
const folders = ["markdown", "text", "model", "diagram", "../_includes", "."];
const versions = Object.fromEntries(folders.map((folder) => [folder, hashFolder(folder)]));
await writeFile(`${source}versions.json`, JSON.stringify(versions));
