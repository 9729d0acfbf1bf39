import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import type { Position } from "../../src/model/position.ts";
import { displayWidth } from "../../src/report/display-width.ts";
import { excerpt } from "../../src/report/excerpt.ts";
import { pretty } from "../../src/report/reporters/pretty.ts";
import { shownPath } from "../../src/report/shown-path.ts";
import { aReport } from "./a-report.ts";
import { finding } from "./finding.ts";

describe("pretty", () => {
  it("shows place, sentence, source line, mark, suggestion and guide", () => {
    const report = aReport({
      diagnostics: [finding("missing-note", { suggestion: "kubernetes/index.md" })],
      elapsed: 1_240,
    });
    expect(pretty(report)).toBe(`notes/a/컨테이너.md:3:3 오류 missing-note
  “kubernetes.md” 노트가 없습니다. 노트를 만들거나 링크를 고치세요.
  3 │ - [쿠버네티스](kubernetes.md) 참고 🐳
    │   ^^^^^^^^^^^^^^^^^^^^^^^^^^
  혹시 “kubernetes/index.md”인가요?
  https://ieum.example/guide/check/missing-note.html

노트 2개, 오류 1개, 경고 0개 (1.2초)
`);
  });

  it("names the guide page once per code, none where there is no guide", () => {
    const diagnostics = [finding("missing-note"), finding("missing-note", { path: "b.md" })];
    expect(pretty(aReport({ diagnostics })).split("missing-note.html")).toHaveLength(2);
    expect(pretty(aReport({ diagnostics, guide: "" }))).not.toContain("http");
  });

  it("shows findings whose source cannot be read", () => {
    expect(pretty(aReport({ diagnostics: [finding("unreadable-file", { path: "x.md" })] }))).not.toContain("│");
  });

  it("differs by colours alone", () => {
    const diagnostics = [finding("missing-note"), finding("redirected"), finding("unsafe-html")];
    const [plain, colored] = [pretty(aReport({ diagnostics })), pretty(aReport({ diagnostics, color: true }))];
    expect(colored).not.toBe(plain);
    expect(stripVTControlCharacters(colored)).toBe(plain);
  });

  it("shows of a note with very many findings the worst, and how many more there are", () => {
    const many = Array.from({ length: 250 }, (_, i) =>
      finding(i === 249 ? "missing-note" : "bare-brackets", {
        path: "a.md",
        position: { line: i + 1, column: 1, endLine: i + 1, endColumn: 2 },
      }),
    );
    const text = pretty(aReport({ diagnostics: [...many, finding("missing-note", { path: "b.md" })] }));
    expect(text.match(/^notes\/a\.md:\d+/gm)).toHaveLength(200);
    expect(text).toContain("notes/a.md:250:1 오류");
    expect(text).toContain(
      "\n\nnotes/a.md: 이 노트에 50개가 더 있습니다. 모두 보려면: ieum check --reporter json\n\nnotes/b.md",
    );
    expect(text).toContain("오류 2개, 경고 0개, 참고 249개");
  });

  it("sorts by path, line and column", () => {
    const at = (path: string, line: number, column: number) =>
      finding("missing-note", { path, position: { line, column, endLine: line, endColumn: column + 1 } });
    const diagnostics = [at("b.md", 1, 1), at("a.md", 10, 1), at("a.md", 2, 9), at("a.md", 2, 3)];
    const places = pretty(aReport({ diagnostics, guide: "" })).match(/notes\/\S+/g);
    expect(places).toEqual(["notes/a.md:2:3", "notes/a.md:2:9", "notes/a.md:10:1", "notes/b.md:1:1"]);
  });

  it("ends with external answers and the baseline where there are any", () => {
    const external = { alive: 7, dead: 1, unknown: 0, "broken-fragment": 0, skipped: 2 };
    const baseline = { known: 3, gone: [{ code: "missing-note", path: "a.md", target: "b.md" }] };
    expect(pretty(aReport({ external, baseline }))).toBe(`노트 2개 · 문제가 없습니다.
바깥 링크 10개: 정상 7, 끊김 1, 건너뜀 2
기준선에 적힌 문제 3개는 뺐습니다.
기준선에 적힌 문제 1개가 사라졌습니다. --update-baseline으로 정리하세요.
  a.md missing-note b.md
`);
    expect(pretty(aReport({ lang: "en", notes: 1 }))).toBe("1 note · Nothing to report.\n");
  });
});

describe("excerpt", () => {
  const on = (column: number, endColumn: number, endLine = 1): Position => ({ line: 1, column, endLine, endColumn });
  const rows: readonly (readonly [string, Position, string, number, number])[] = [
    ["[a](b)", on(1, 7), "[a](b)", 0, 6],
    ["가나 [다](라)", on(4, 10), "가나 [다](라)", 5, 8],
    ["\t[a](b)", on(2, 8), "  [a](b)", 2, 6],
    ["🐳🐳 [a]", on(6, 9), "🐳🐳 [a]", 5, 3],
    ["👨‍👩‍👧 [a]", on(10, 13), "👨‍👩‍👧 [a]", 3, 3],
    ["한글".normalize("NFD") + " [a]", on(8, 11), "한글".normalize("NFD") + " [a]", 5, 3],
    ["é\u0301 x", on(4, 5), "é\u0301 x", 2, 1],
    ["a\u001b[31mb", on(7, 8), "a·[31mb", 6, 1],
    ["a\u202eb", on(3, 4), "a·b", 2, 1],
    ["abc", on(2, 3, 5), "abc", 1, 2],
    ["abc", on(40, 50), "abc", 3, 1],
    ["abc", on(2, 2), "abc", 1, 1],
  ];

  it.each(rows)("%j at %o", (line, position, text, indent, width) => {
    expect(excerpt(line, position)).toEqual({ text, indent, width });
  });

  it("cuts a window out of a long line, never through a character", () => {
    const line = `${"🐳".repeat(2_000_000)}[a](b)${"가".repeat(2_000_000)}`;
    const { text, indent, width } = excerpt(line, on(4_000_001, 4_000_007));
    expect(text).toMatch(/^…🐳+\[a\]\(b\)가+…$/u);
    expect(width).toBe(6);
    expect(indent).toBe(1 + 2 * (text.match(/🐳/gu)?.length ?? 0));
  });
});

describe("displayWidth", () => {
  const rows: readonly (readonly [string, number])[] = [
    ["a", 1],
    ["한", 2],
    ["漢", 2],
    ["か", 2],
    ["！", 2],
    ["ﾊ", 1],
    ["🐳", 2],
    ["❤️", 2],
    ["1", 1],
    ["…", 1],
    ["“", 1],
    ["\u0301", 0],
    ["\u200b", 0],
  ];
  it.each(rows)("%s is %i wide", (grapheme, width) => {
    expect(displayWidth(grapheme)).toBe(width);
  });
});

describe("shownPath", () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ["notes", "a/b.md", "notes/a/b.md"],
    ["./notes/", "b.md", "notes/b.md"],
    [".", "b.md", "b.md"],
    ["", "b.md", "b.md"],
    ["../wiki", "b.md", "../wiki/b.md"],
    ["/", "b.md", "/b.md"],
    ["/srv/notes", "b.md", "/srv/notes/b.md"],
    ["C:\\notes", "b.md", "C:/notes/b.md"],
  ];
  it.each(rows)("%s and %s", (root, path, shown) => {
    expect(shownPath(root, path)).toBe(shown);
  });
});
