import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { hash } from "./hash.ts";
import { packageVersions } from "./package-versions.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Names the code of some folders (relative to `src/`, or absolute), styles and signs included, by its content, and the packages beneath
 * by their versions, so that a cache never outlives the code that filled it.
 */
export function codeVersion(folders: readonly string[]): string {
  known ??= readKnown();
  packages ??= packageVersions(root);
  return hash(...packages, ...folders.map((folder) => known![folder] ?? hashFolder(folder)));
}

let packages: readonly string[] | undefined;

/** Versions of folders that can no more change, as `npm run compile` left them: to read hundreds of files takes a while. */
let known: Readonly<Record<string, string>> | undefined;

function readKnown(): Readonly<Record<string, string>> {
  if (import.meta.url.endsWith(".ts")) return {};
  try {
    return JSON.parse(readFileSync(join(root, "versions.json"), "utf8")) as Record<string, string>;
  } catch {
    return {};
  }
}

/** The content of one folder's code. */
export function hashFolder(folder: string): string {
  const place = resolve(root, folder);
  const names = readdirSync(place, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.(?:m?[jt]s|css|svg)$/.test(name) && !name.endsWith(".d.ts"),
  );
  return hash(...names.toSorted().flatMap((name) => [name, readFileSync(join(place, name), "utf8")]));
}
