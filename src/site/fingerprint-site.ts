import { codeVersion } from "../io/code-version.ts";
import { hash } from "../io/hash.ts";
import { readSource } from "../io/read-source.ts";
import { scanFolder } from "../io/scan-folder.ts";
import type { LoaderInput } from "./create-loader.ts";

/** Names everything that a build depends on (notes, files beside them, dates from git, options, ieum's own code, the `theme` folder of styles and scripts) without reading what any of it means. */
export async function fingerprintSite(
  { root, options, skip, dates }: Pick<LoaderInput, "root" | "options" | "skip" | "dates">,
  theme: string,
): Promise<string> {
  const found = scanFolder(root, options.exclude, skip);
  const notes = found.notes.map(
    (file) => `${file.filePath}\t${hash(readSource(`${root}/${file.filePath}`, options.maxBytes).text)}`,
  );
  const assets = [...found.assets.values()].map((file) => `${file.filePath}\t${file.size}\t${file.modified}`);
  return hash(
    codeVersion([".", "../_includes", theme]),
    JSON.stringify(options),
    notes.join("\n"),
    assets.join("\n"),
    JSON.stringify(found.clashes),
    JSON.stringify([...((await dates) ?? [])]),
  );
}
