import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DiagnosticCode } from "../../src/model/diagnostic.ts";
import { diagnosticCodes } from "../../src/model/diagnostic.ts";
import { excerpt } from "../../src/report/excerpt.ts";
import { reporters } from "../../src/report/reporters.ts";
import { particle } from "../../src/text/particle.ts";
import { aReport } from "./a-report.ts";
import { finding } from "./finding.ts";
import { runs } from "../support/runs.ts";

const text = fc.string({ unit: "binary", maxLength: 60 });
const code = fc.constantFrom(...(Object.keys(diagnosticCodes) as DiagnosticCode[]));
const data = fc.dictionary(
  fc.constantFrom(
    "note",
    "candidates",
    "actual",
    "other",
    "scheme",
    "chain",
    "limit",
    "key",
    "expected",
    "got",
    "reason",
    "element",
    "attribute",
    "fragment",
    "finalUrl",
  ),
  fc.oneof(text, fc.integer(), fc.array(text, { maxLength: 3 })),
);

describe("whatever a finding holds", () => {
  it("every reporter words it, without control characters for the terminal", () => {
    fc.assert(
      fc.property(
        code,
        text,
        text,
        data,
        fc.option(text, { nil: undefined }),
        (name, target, path, facts, suggestion) => {
          const found = finding(name, {
            target,
            path,
            data: facts,
            ...(suggestion === undefined ? {} : { suggestion }),
          });
          const report = aReport({ diagnostics: [found], guide: "", sources: () => [target, path, target] });
          for (const reporter of Object.values(reporters)) expect(reporter(report)).toMatch(/\n$/);
          expect(reporters.pretty(report)).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
          expect(reporters.github(report).trimEnd()).not.toContain("\n");
          expect(() => JSON.parse(reporters.json(report)) as unknown).not.toThrow();
        },
      ),
      { numRuns: runs(400) },
    );
  });

  it.each(["__proto__", "constructor", "toString"])("every message words `%s` as it is", (reason) => {
    for (const name of Object.keys(diagnosticCodes) as DiagnosticCode[])
      for (const lang of ["ko", "en"] as const) {
        const found = finding(name, { data: { key: "draft", expected: reason, got: reason, reason, kind: reason } });
        const said = reporters.pretty(aReport({ diagnostics: [found], lang }));
        expect(said).not.toMatch(/\[object|\[native code|undefined/);
      }
  });

  it("an excerpt marks at least one column and is never long", () => {
    const number = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        number,
        number,
        number,
        (line, column, endLine, endColumn) => {
          const { text: shown, indent, width } = excerpt(line, { line: 1, column, endLine, endColumn });
          expect(width).toBeGreaterThan(0);
          expect(indent + width).toBeLessThan(1_000);
          expect(shown.length).toBeLessThan(400);
        },
      ),
    );
  });

  it("조사 is one of its pair, or both", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (word) => {
        expect(["을", "를", "을(를)"]).toContain(particle(word, "을/를"));
        expect(["으로", "로", "(으)로"]).toContain(particle(word, "으로/로"));
      }),
    );
  });
});
