import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { finishNote } from "../../src/markdown/finish-note.ts";
import { newDraft } from "../../src/markdown/note-draft.ts";
import type { ParseEnv } from "../../src/markdown/parse-env.ts";
import { readFrontMatter } from "../../src/markdown/read-front-matter.ts";
import { SourceText } from "../../src/markdown/source-text.ts";
import type { ParsedNote } from "../../src/model/note.ts";

function finish(): { note: ParsedNote; made: WeakRef<object>[] } {
  const source = new SourceText("# 도커\n\n[글](a.md)\n");
  const draft = newDraft();
  draft.headings.push({ depth: 1, id: "도커", text: "도커", span: [0, 4] });
  const env = { findings: [] } as unknown as ParseEnv;
  const note = finishNote("도커.md", source, readFrontMatter(source, "Asia/Seoul"), env, draft, "<h1>도커</h1>");
  return { note, made: [new WeakRef(source), new WeakRef(draft)] };
}

it("holds on to nothing that a note was made of", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  const { note, made } = finish();
  // What a job has looked at lives as long as the job.
  await setTimeout(0);
  collectGarbage();
  expect(made.map((thing) => thing.deref())).toEqual([undefined, undefined]);
  expect(note.html()).toEqual(["<h1>도커</h1>"]);
});
