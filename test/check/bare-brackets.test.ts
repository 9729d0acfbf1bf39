import { describe, expect, it } from "vitest";
import { runChecks } from "../../src/check/run-checks.ts";
import { linkNotes } from "../support/link-notes.ts";

async function codes(files: Record<string, string>): Promise<string[]> {
  return runChecks(await linkNotes(files), { severity: {} }).map(({ code, target }) => `${code} ${target}`);
}

const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`노트 ${i}.md`, "글\n"]));

describe("double brackets that may be text", () => {
  it("are links in few notes, and wherever a wikilink leads somewhere or a name is near", async () => {
    expect(await codes({ "a.md": "[[Prototype]]" })).toEqual(["missing-note Prototype"]);
    expect(await codes({ ...many, "a.md": "[[Prototype]] [[노트 1]]" })).toEqual(["missing-note Prototype"]);
    expect(await codes({ ...many, "prototypes.md": "", "a.md": "[[Prototype]]" })).toEqual(["missing-note Prototype"]);
  });

  it("are text where nobody writes wikilinks", async () => {
    expect(await codes({ ...many, "a.md": "[[Prototype]]" })).toEqual(["bare-brackets Prototype"]);
  });
});
