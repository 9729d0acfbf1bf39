import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const folder = new URL("../../_includes/assets/", import.meta.url);
const sizeOf = (...names: string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length, 0);

describe("what a page loads", () => {
  it("has one stylesheet under 12 KB", () => {
    expect(sizeOf("ieum.css")).toBeLessThan(12 * 1024);
  });

  it("has script under 12 KB in all before search opens", () => {
    expect(sizeOf("ieum.js", "menu.js", "preview.js")).toBeLessThan(12 * 1024);
  });

  it("has nothing from other origins", () => {
    for (const name of ["ieum.css", "ieum.js", "menu.js", "preview.js"]) {
      expect(readFileSync(new URL(name, folder), "utf8")).not.toMatch(/https?:\/\//);
    }
  });

  it("colours with custom properties that are all defined", () => {
    const css = readFileSync(new URL("ieum.css", folder), "utf8");
    const defined = new Set(css.match(/--[a-z0-9-]+(?=:)/g));
    const used = new Set([...css.matchAll(/var\((--[a-z0-9-]+)\)/g)].map(([, name]) => name));
    expect([...used].filter((name) => !defined.has(name ?? ""))).toEqual([]);
  });
});
