import { join } from "node:path";
import { expect, it } from "vitest";
import { packageVersions } from "../../src/io/package-versions.ts";
import { tempFolder } from "../support/temp-folder.ts";

const manifest = (version: string, dependencies: Record<string, string> = {}): string =>
  JSON.stringify({ version, dependencies });

it("finds each dependency where Node finds it, nearest first", () => {
  const folder = tempFolder({
    "node_modules/ieum/package.json": manifest("1.0.0", { own: "^1.0.0", "@a/shared": "*", both: "*", gone: "*" }),
    "node_modules/ieum/dist/src/x.js": "",
    "node_modules/ieum/node_modules/own/package.json": manifest("1.2.3"),
    "node_modules/ieum/node_modules/both/package.json": manifest("2.0.0"),
    "node_modules/both/package.json": manifest("3.0.0"),
    "node_modules/@a/shared/package.json": manifest("4.5.6-rc.1"),
  });
  expect(packageVersions(join(folder, "node_modules/ieum/dist/src"))).toEqual([
    "@a/shared@4.5.6-rc.1",
    "both@2.0.0",
    "gone@",
    "own@1.2.3",
  ]);
});

it("knows the versions of the packages that read notes", () => {
  const versions = packageVersions(join(import.meta.dirname, "../../src"));
  for (const name of ["markdown-it", "highlight.js", "katex", "sanitize-html", "mermaid"]) {
    expect(versions.find((version) => version.startsWith(`${name}@`))).toMatch(/@\d+\.\d+\.\d+/);
  }
});
