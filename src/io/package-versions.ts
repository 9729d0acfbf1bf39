import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * The installed versions of all that the package around `folder` depends on, as `name@version`, sorted: they may be upgraded without it.
 * Each is looked for as Node looks; one that is not there has no version.
 */
export function packageVersions(folder: string): readonly string[] {
  const [root, manifest] = around(folder);
  return Object.keys(manifest?.dependencies ?? {})
    .toSorted()
    .map((name) => `${name}@${installed(root, name)?.version ?? ""}`);
}

function around(folder: string): readonly [string, Manifest | undefined] {
  const manifest = read(folder);
  return manifest !== undefined || dirname(folder) === folder ? [folder, manifest] : around(dirname(folder));
}

function installed(folder: string, name: string): Manifest | undefined {
  const found = read(join(folder, "node_modules", name));
  return found !== undefined || dirname(folder) === folder ? found : installed(dirname(folder), name);
}

function read(folder: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  } catch {
    return undefined;
  }
}
