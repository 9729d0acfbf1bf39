import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../fixtures/diagram/", import.meta.url);

/** Every Mermaid source of the fixtures, by name, sorted. */
export function readFixtures(): [name: string, source: string][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".mmd"))
    .map((file) => file.slice(0, -".mmd".length))
    .sort()
    .map((name) => [name, readFileSync(new URL(`${name}.mmd`, folder), "utf8")]);
}
