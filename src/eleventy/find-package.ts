import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package's own folder, in a checkout as in an installation: the nearest one above with a package.json. */
export function findPackage(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

/** The folder of the site's own styles, scripts and signs. */
export function themeFolder(): string {
  return join(findPackage(), "_includes", "assets");
}

/** The folder of an installed dependency. */
export function findDependency(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}
