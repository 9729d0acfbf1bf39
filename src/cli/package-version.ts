import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findPackage } from "../eleventy/find-package.ts";

/** ieum's version, from its package.json. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(findPackage(), "package.json"), "utf8")) as { version: string }).version;
}
