import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepFiles, openBuildStore } from "../../src/io/build-store.ts";
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
/** Keeps the output as it is. */
const keep = (fingerprint: string, facts: number) => open().begin(join(folder, "site")).end(fingerprint, facts);
const page = (site: string) => readFileSync(join(folder, site, "a.html"), "utf8");

describe("the build store", () => {
  it("gives a kept build back into another folder, and sweeps what is not of it", async () => {
    await keep("x", 7);
    mkdirSync(join(folder, "other"));
    writeFileSync(join(folder, "other", "old.html"), "");
    writeFileSync(join(folder, "other", "owner.html"), "");
    sweepOutput(join(folder, "other"), new Set(["old.html"]));
    expect(open().restore("x", join(folder, "other"))).toBe(7);
    expect(page("other")).toBe("하나");
    expect(() => readFileSync(join(folder, "other", "old.html"))).toThrow();
    expect(readFileSync(join(folder, "other", "owner.html"), "utf8")).toBe("");
  });

  it("knows a build by its fingerprint", async () => {
    await keep("x", 7);
    expect(open().restore("y", join(folder, "other"))).toBeUndefined();
  });

  it("gives nothing back once a page of the output was written into", async () => {
    await keep("x", 7);
    writeFileSync(join(folder, "site", "a.html"), "<!-- minified -->");
    expect(open().restore("x", join(folder, "other"))).toBeUndefined();
  });

  it("keeps outputs apart: a page written in one is not written in the other", async () => {
    await keep("x", 7);
    open().restore("x", join(folder, "other"));
    writeFileSync(join(folder, "other", "a.html"), "둘");
    expect(page("site")).toBe("하나");
    expect(open().restore("x", join(folder, "third"))).toBe(7);
    expect(page("third")).toBe("하나");
  });

  it("keeps the newest build alone", async () => {
    await keep("x", 7);
    writeFileSync(join(folder, "site", "a.html"), "둘");
    await keep("y", 8);
    expect(open().restore("x", join(folder, "other"))).toBeUndefined();
    expect(open().restore("y", join(folder, "other"))).toBe(8);
    expect(page("other")).toBe("둘");
  });

  it("keeps files while others are still written", async () => {
    const begun = open().begin(join(folder, "site"));
    begun.add(["a.html"]);
    expect(open().restore("x", join(folder, "other"))).toBeUndefined();
    await begun.end("x", 7);
    await begun.drop();
    expect(open().restore("x", join(folder, "other"))).toBe(7);
    expect(readFileSync(join(folder, "other", "_ieum", "search", "abc.json"), "utf8")).toBe("{}");
  });

  it("keeps the last build where a new one is dropped or cannot be kept, and leaves nothing of that", async () => {
    await keep("x", 7);
    const dropped = open().begin(join(folder, "site"));
    dropped.add(["a.html"]);
    await dropped.drop();
    const broken = open().begin(join(folder, "site"));
    broken.add(["lost.html"]);
    await broken.end("y", 8);
    expect(open().restore("y", join(folder, "other"))).toBeUndefined();
    expect(open().restore("x", join(folder, "other"))).toBe(7);
    expect(readdirSync(join(folder, "cache"))).toEqual(["last"]);
  });

  it("keeps nothing where it cannot write, and says so without an error, which would end a thread", async () => {
    writeFileSync(join(folder, "cache"), "a file");
    await keep("x", 7);
    expect(open().restore("x", join(folder, "other"))).toBeUndefined();
    expect(
      keepFiles({
        from: join(folder, "site"),
        to: join(folder, "cache", "a"),
        files: ["a.html"],
        taken: new Int32Array(1),
      }),
    ).toBeUndefined();
  });

  it("shares many files with another thread: each is kept once, by whoever comes first", async () => {
    const names = Array.from({ length: 500 }, (_, i) => `${i}.html`);
    for (const name of names) writeFileSync(join(folder, "site", name), name);
    sweepOutput(join(folder, "site"), new Set(names));
    let there = 0;
    const build = open().begin(join(folder, "site"), async (task) => {
      there = Atomics.add(task.taken, 0, 64) + 64;
      return keepFiles({ ...task, files: task.files.slice(0, there), taken: new Int32Array(1) });
    });
    build.add(names);
    await build.end("x", 7);
    expect(there).toBe(64);
    expect(open().restore("x", join(folder, "other"))).toBe(7);
    expect(readFileSync(join(folder, "other", "499.html"), "utf8")).toBe("499.html");
    expect(readFileSync(join(folder, "other", "0.html"), "utf8")).toBe("0.html");
  });

  it("takes away what a killed run left, not what another is working at", async () => {
    const draft = (pid: number | undefined) => join(folder, "cache", `next-${pid}`);
    const [killed, running, old] = [spawnSync(process.execPath, ["--version"]).pid, process.ppid, 1].map(draft);
    for (const path of [killed!, running!, old!]) mkdirSync(path, { recursive: true });
    // Its number is another program's by now.
    utimesSync(old!, 1, 1);
    await keep("x", 7);
    expect(readdirSync(join(folder, "cache"))).toEqual(["last", `next-${process.ppid}`]);
  });
});
