import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { toNoteJson } from "../../src/io/note-json.ts";
import { openNoteCache } from "../../src/io/open-note-cache.ts";
import { parse } from "../markdown/parse.ts";

let folder = "";
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "ieum-cache-")), "notes");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the note cache", () => {
  it("gives back what was put, for the very key", async () => {
    const note = await parse("# 가\n\n글 `코드`\t[나](b.md)\n");
    const cache = openNoteCache(folder);
    expect(cache.isNew).toBe(true);
    cache.put("가.md", "k1", toNoteJson(note, true));
    cache.save();
    const again = openNoteCache(folder);
    expect(again.isNew).toBe(false);
    const { html, ...facts } = note;
    const whole = again.get("가.md", "k1", true)!;
    expect(whole).toEqual({ ...facts, html: whole.html });
    expect(whole.html()).toEqual(html());
    const part = again.get("가.md", "k1", false)!;
    expect(part).toEqual({ ...facts, sections: [], html: part.html });
    expect(part.html()).toEqual([]);
    expect(again.get("가.md", "k2", false)).toBeUndefined();
  });

  it("stays as it was where it cannot be written", async () => {
    const note = toNoteJson(await parse("글"), true);
    const cache = openNoteCache(folder);
    cache.put("a.md", "k", note);
    cache.save();
    const [shard = ""] = readdirSync(folder);
    mkdirSync(join(folder, `${shard}.${process.pid}.tmp`));
    const next = openNoteCache(folder);
    next.put("a.md", "k2", note);
    next.put("b.md", "k2", note);
    next.save();
    const again = openNoteCache(folder);
    expect(["k", "k2"].map((key) => again.get("a.md", key, true)?.title)).toEqual(["note", undefined]);
    expect(again.get("b.md", "k2", true)).toBeUndefined();
  });

  it("does not give a page what a check has read", async () => {
    const cache = openNoteCache(folder);
    cache.put("a.md", "k", toNoteJson(await parse("글", { draw: false }), false));
    cache.save();
    const again = openNoteCache(folder);
    expect(again.get("a.md", "k", true)).toBeUndefined();
    expect(again.get("a.md", "k", false)?.title).toBe("note");
  });

  it("keeps what another run asks for again, and drops the rest", async () => {
    const cache = openNoteCache(folder);
    for (const path of ["a.md", "b.md"]) cache.put(path, "k", toNoteJson(await parse("글"), true));
    cache.save();
    const second = openNoteCache(folder);
    second.get("a.md", "k", true);
    second.save();
    const third = openNoteCache(folder);
    expect(third.get("a.md", "k", true)?.html()).toEqual(["<p>글</p>\n"]);
    expect(third.get("b.md", "k", true)).toBeUndefined();
  });

  it("clears away what a killed run left long ago, and nothing that is being written", () => {
    mkdirSync(folder, { recursive: true });
    for (const name of ["00.notes.1.tmp", "01.notes.2.tmp"]) writeFileSync(join(folder, name), "");
    utimesSync(join(folder, "00.notes.1.tmp"), new Date(0), new Date(0));
    openNoteCache(folder).save();
    expect(readdirSync(folder)).toEqual(["01.notes.2.tmp"]);
  });

  it.each([
    ["leads back to its own beginning", '"b.md"\tk\t{}\t[]\t-20\n'],
    ["has no end", '"b.md"\tk\t{"tit'],
  ])("takes a line that %s for none", async (_, broken) => {
    const cache = openNoteCache(folder);
    cache.put("a.md", "k", toNoteJson(await parse("글"), true));
    cache.save();
    for (const name of readdirSync(folder)) appendFileSync(join(folder, name), broken);
    expect(openNoteCache(folder).get("b.md", "k", false)).toBeUndefined();
    expect(openNoteCache(folder).get("a.md", "k", true)?.title).toBe("note");
  });
});
