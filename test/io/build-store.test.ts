import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openBuildStore } from "../../src/io/build-store.ts";
import { sweepOutput } from "../../src/io/publish-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ieum-store-"));
  mkdirSync(join(folder, "site", "_ieum", "search"), { recursive: true });
  writeFileSync(join(folder, "site", "a.html"), "하나");
  writeFileSync(join(folder, "site", "_ieum", "search", "abc.json"), "{}");
  sweepOutput(join(folder, "site"), new Set(["a.html", "_ieum/search/abc.json"]));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openBuildStore<number>(join(folder, "cache"));
const page = (site: string) => readFileSync(join(folder, site, "a.html"), "utf8");

describe("the build store", () => {
  it("gives a kept build back into another folder, and sweeps what is not of it", () => {
    open().keep("x", join(folder, "site"), 7);
    mkdirSync(join(folder, "other"));
    writeFileSync(join(folder, "other", "old.html"), "");
    writeFileSync(join(folder, "other", "owner.html"), "");
    sweepOutput(join(folder, "other"), new Set(["old.html"]));
    expect(open().restore("x", join(folder, "other"))).toBe(7);
    expect(page("other")).toBe("하나");
    expect(() => readFileSync(join(folder, "other", "old.html"))).toThrow();
    expect(readFileSync(join(folder, "other", "owner.html"), "utf8")).toBe("");
  });

  it("knows a build by its fingerprint", () => {
    open().keep("x", join(folder, "site"), 7);
    expect(open().restore("y", join(folder, "other"))).toBeUndefined();
  });

  it("gives nothing back once a page of the output was written into", () => {
    open().keep("x", join(folder, "site"), 7);
    writeFileSync(join(folder, "site", "a.html"), "<!-- minified -->");
    expect(open().restore("x", join(folder, "other"))).toBeUndefined();
  });

  it("keeps outputs apart: a page written in one is not written in the other", () => {
    open().keep("x", join(folder, "site"), 7);
    open().restore("x", join(folder, "other"));
    writeFileSync(join(folder, "other", "a.html"), "둘");
    expect(page("site")).toBe("하나");
    expect(open().restore("x", join(folder, "third"))).toBe(7);
    expect(page("third")).toBe("하나");
  });

  it("keeps the newest build alone", () => {
    open().keep("x", join(folder, "site"), 7);
    writeFileSync(join(folder, "site", "a.html"), "둘");
    open().keep("y", join(folder, "site"), 8);
    expect(open().restore("x", join(folder, "other"))).toBeUndefined();
    expect(open().restore("y", join(folder, "other"))).toBe(8);
    expect(page("other")).toBe("둘");
  });
});
