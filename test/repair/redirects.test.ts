import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { applyEdits } from "../../src/repair/apply-edits.ts";
import { planRepairs } from "../../src/repair/plan-repairs.ts";
import { SourceLines } from "../../src/repair/source-lines.ts";
import { linkNotes } from "../support/link-notes.ts";

/** Source, where its (first) address redirects to for good → the source after. The same text: left alone. */
const cases: readonly (readonly [string, string, string])[] = [
  ["[x](http://a.example/p)", "https://a.example/p", "[x](https://a.example/p)"],
  ["[x](http://a.example/p#절 '제목')", "https://a.example/q#절", "[x](https://a.example/q#절 '제목')"],
  ["<http://a.example/>", "https://a.example/", "<https://a.example/>"],
  ["http://a.example/p 를", "https://a.example/p", "https://a.example/p 를"],
  ["[x][d] [y][d]\n\n[d]: <http://a.example/p>", "https://a.example/p", "[x][d] [y][d]\n\n[d]: <https://a.example/p>"],
  ['<a href="http://a.example/p">x</a>', "https://a.example/?a=1&b=2#c", '<a href="http://a.example/p">x</a>'],
  [
    '<a href="http://a.example/p">x</a>',
    "https://a.example/q?a=1&b=2",
    '<a href="https://a.example/q?a=1&amp;b=2">x</a>',
  ],
  ["[x](http://a.example/p)", "https://a.example/q_(r)|s", "[x](https://a.example/q_%28r%29%7Cs)"],
  [
    "| a |\n|---|\n| [x](http://a.example/p) |",
    "https://a.example/q|r",
    "| a |\n|---|\n| [x](https://a.example/q%7Cr) |",
  ],
  ["[x](http://a.example/도커)", "https://a.example/%EB%8F%84%EC%BB%A4/", "[x](https://a.example/도커/)"],
  ["[x](http://a.example/%EB%8F%84)", "https://a.example/%EB%8F%84/", "[x](https://a.example/%EB%8F%84/)"],
  ["http://a.example/도커", "https://a.example/%EB%8F%84%EC%BB%A4", "https://a.example/%EB%8F%84%EC%BB%A4"],
  [
    '```mermaid\nflowchart LR\n  click A "http://a.example/p"\n```',
    "https://a.example/p",
    '```mermaid\nflowchart LR\n  click A "https://a.example/p"\n```',
  ],
  // Another story than the link's: a front page, a login, an error page; another scheme.
  ["[x](http://a.example/deep/page)", "https://a.example/", "[x](http://a.example/deep/page)"],
  ["[x](http://a.example/deep/page)", "https://a.example/ko/", "[x](http://a.example/deep/page)"],
  ["[x](http://a.example/p)", "https://a.example/login?next=/p", "[x](http://a.example/p)"],
  ["[x](http://a.example/p)", "https://a.example/404.html", "[x](http://a.example/p)"],
  ["[x](http://a.example/p)", "file:///etc/passwd", "[x](http://a.example/p)"],
  ["[x](http://a.example/)", "https://a.example/", "[x](https://a.example/)"],
];

describe("permanent redirects", () => {
  it.each(cases)("%s to %s", async (source, finalUrl, after) => {
    const graph = await linkNotes({ "a.md": source });
    const [[, edges]] = [...graph.edges] as [[unknown, NonNullable<ReturnType<typeof graph.edges.get>>]];
    const findings = edges.map(({ link }): Diagnostic => ({
      code: "redirected",
      severity: "info",
      path: "a.md",
      position: link.position,
      target: link.fragment === undefined ? link.target : `${link.target}#${link.fragment}`,
      suggestion: finalUrl,
      data: { finalUrl },
    }));
    const plans = planRepairs({ graph, findings, sources: () => new SourceLines(source), moves: new Map() });
    expect(applyEdits(source, plans.get("a.md") ?? [])).toBe(after);
  });
});
