import { describe, expect, it } from "vitest";
import type { LinkRow } from "../../src/report/link-row.ts";
import { mergeJson } from "../../src/report/merge-json.ts";
import { json } from "../../src/report/reporters/json.ts";
import { aReport } from "./a-report.ts";
import { finding } from "./finding.ts";

const row = (target: string, line: number, fields: Partial<LinkRow>): LinkRow => ({
  path: "a.md",
  line,
  column: 1,
  kind: "inline",
  target,
  resolution: "external",
  ...fields,
});
const elsewhere = { status: "skipped", reason: "other-shard" } as const;
const note = finding("missing-note");
const dead = finding("dead-link", {
  target: "https://a.kr/",
  position: { line: 9, column: 1, endLine: 9, endColumn: 2 },
});
const first = json(
  aReport({
    diagnostics: [note, dead],
    links: [row("https://a.kr/", 1, { status: "dead" }), row("https://b.kr/", 2, elsewhere), row("x.md", 3, {})],
  }),
);
const second = json(
  aReport({
    diagnostics: [note, finding("unknown-link", { path: "b.md", target: "https://b.kr/" })],
    links: [row("https://a.kr/", 1, elsewhere), row("https://b.kr/", 2, { status: "unknown" }), row("x.md", 3, {})],
  }),
);

describe("mergeJson", () => {
  it("tells each finding once and gives each link its own shard's answer, in any order", () => {
    const merged = mergeJson([first, second]);
    expect(mergeJson([second, first])).toBe(merged);
    const document = JSON.parse(String(merged)) as {
      summary: object;
      diagnostics: { code: string }[];
      links: LinkRow[];
      external: object;
      notes: number;
    };
    expect(document.notes).toBe(2);
    expect(document.summary).toEqual({ error: 2, warning: 1 });
    expect(document.diagnostics.map(({ code }) => code)).toEqual(["missing-note", "dead-link", "unknown-link"]);
    expect(document.links.map(({ target, status }) => [target, status])).toEqual([
      ["https://a.kr/", "dead"],
      ["https://b.kr/", "unknown"],
      ["x.md", undefined],
    ]);
    expect(document.external).toEqual({ alive: 0, dead: 1, unknown: 1, "broken-fragment": 0, skipped: 0 });
  });

  it("leaves a single report as it is", () => {
    const single = json(aReport({ diagnostics: [note, dead] }));
    expect(mergeJson([single])).toBe(single);
  });

  it("keeps what one tag says twice, once however many shards tell it", () => {
    const tag = { position: { line: 1, column: 1, endLine: 1, endColumn: 9 }, target: "x.png" };
    const twice = json(
      aReport({
        pages: 2,
        diagnostics: [finding("missing-asset", tag), finding("missing-asset", tag)],
        links: [row("x.png", 1, {}), row("x.png", 1, {})],
      }),
    );
    expect(mergeJson([twice, twice])).toBe(twice);
  });

  const sound = '"version":1,"notes":1,"diagnostics"';
  it.each([
    "",
    "[]",
    "{}",
    "null",
    '{"version":2,"notes":1,"diagnostics":[]}',
    `{${sound}:[null]}`,
    `{${sound}:[{}]}`,
    `{${sound}:[{"path":"a.md","target":"","line":"1","column":1}]}`,
    `{${sound}:[],"links":"x"}`,
    `{${sound}:[],"links":[1]}`,
    `{${sound}:[],"external":null}`,
    `{${sound}:[],"external":{"alive":"3"}}`,
    `{${sound}:[],"baseline":{"known":"3","gone":[]}}`,
    `{${sound}:[],"baseline":{"known":3}}`,
  ])("names what is no report: %j", (text) => {
    expect(mergeJson([first, text])).toBe(1);
  });

  it("joins what the baselines knew: the notes' findings once, each shard's links besides", () => {
    const entry = { code: "missing-note", path: "a.md", target: "x.md" };
    const known = (known: number, external: number) =>
      json(aReport({ baseline: { known, ...(external === 0 ? {} : { external }), gone: [entry, entry] } }));
    expect(JSON.parse(String(mergeJson([known(5, 2), known(3, 0), known(4, 1)])))).toMatchObject({
      baseline: { known: 6, external: 3, gone: [entry, entry] },
    });
    expect(mergeJson([known(3, 0), known(3, 0)])).toBe(known(3, 0));
    expect(mergeJson([first, second])).not.toContain("baseline");
  });

  it("counts external links without their rows: what another shard skipped is not skipped", () => {
    const counts = (alive: number, dead: number, skipped: number) => ({
      alive,
      dead,
      unknown: 0,
      "broken-fragment": 0,
      skipped,
    });
    const texts = [counts(3, 1, 5), counts(2, 2, 5)].map((external) => json(aReport({ external })));
    expect(JSON.parse(String(mergeJson(texts)))).toMatchObject({ external: counts(5, 3, 1) });
  });
});
