import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { hash } from "./hash.ts";

/** Names the code of some folders (relative to `src/`, or absolute), styles and signs included, by its content, so that a cache never outlives the code that filled it. */
export function codeVersion(folders: readonly string[]): string {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const texts: string[] = [];
  for (const folder of folders) {
    const names = readdirSync(resolve(root, folder), { recursive: true, encoding: "utf8" }).filter(
      (name) => /\.(?:m?[jt]s|css|svg)$/.test(name) && !name.endsWith(".d.ts"),
    );
    for (const name of names.toSorted()) texts.push(name, readFileSync(join(resolve(root, folder), name), "utf8"));
  }
  return hash(...texts);
}
