import * as fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { readFlatYaml } from "../../src/markdown/read-flat-yaml.ts";
import { runs } from "../support/runs.ts";

const words = "a 가 Z 0 12 0x1f 1e3 2024-01-02 true No null ~ . .inf - _ + x 🐳".split(" ");
const marks = String.raw`: , ' " [ ] [[ ]] { } & * ! | > % @ ? = / ( ) \ # << --- ...`.split(" ").concat("`");
const spaces = [" ", "  ", ": ", " #", "\t", "\u00a0", "\u2028", "\ufeff", "\u200b"];
const piece = fc.constantFrom(...words, ...marks, ...spaces);
const written = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
const key = fc.oneof({ weight: 4, arbitrary: fc.constantFrom("title", "date", "태그", "a-b", "_x") }, written);
const colon = fc.constantFrom(": ", ":", " : ", ":  ", ":\t");
/** Often text, or hardly any would be taken. */
const value = fc.oneof(
  written,
  fc.array(written, { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
  fc
    .array(fc.tuple(fc.constantFrom("- ", "  - ", "-  ", "-"), written), { maxLength: 3 })
    .map((items) => items.map((item) => `\n${item.join("가")}`).join("")),
  fc
    .array(fc.tuple(fc.constantFrom("- ", "  - "), written), { maxLength: 3 })
    .map((items) => items.map((item) => `\n${item.join("")}`).join("")),
  written.map((text) => `가${text}`),
  written.map((text) => `[[나${text}]]`),
);
const yaml = fc
  .array(fc.tuple(key, colon, value), { minLength: 1, maxLength: 3 })
  .map((entries) => entries.map((entry) => entry.join("")).join("\n"));

describe("a flat mapping", () => {
  it("is read as YAML's own reader reads it, or left to that", () => {
    fc.assert(
      fc.property(yaml, (source) => {
        const values = readFlatYaml(source);
        if (values !== undefined) expect(values).toEqual(load(source, { schema: CORE_SCHEMA }));
      }),
      { numRuns: runs(3000) },
    );
  });

  it("is what most notes begin with", () => {
    expect(
      readFlatYaml(
        "title   : (책) 알고리즘 - 로버트 C. 마틴\nsummary :\ndate    : 2018-12-02 10:11:09 +0900\nday: 2018-12-02\nlatex   : true\nparent  : [[/root-index]]\ntags: [서버, 가상 머신,web-app ]\naliases:\n  - 도커\n  - docker 2",
      ),
    ).toEqual({
      title: "(책) 알고리즘 - 로버트 C. 마틴",
      summary: null,
      date: "2018-12-02 10:11:09 +0900",
      day: "2018-12-02",
      latex: true,
      parent: [["/root-index"]],
      tags: ["서버", "가상 머신", "web-app"],
      aliases: ["도커", "docker 2"],
    });
  });

  it.each([
    "a: 1",
    "a: 'b'",
    "a: b: c",
    "a: b # c",
    "a: b\na: c",
    "a:\n  b: c",
    "- a",
    "a: [가, 1]",
    "a: [가: 나]",
    "a: [가, [나]]",
    "a: []",
    "a: [가,]",
    "a:\n  - 가\n - 나",
    "a:\n  - 가: 나",
    "a:\n  - 가\n    나",
    "a: 가\n  - 나",
    "a: yes",
    "a: 0x1F",
    "__proto__:",
    "constructor: b",
  ])("%j is not", (source) => expect(readFlatYaml(source)).toBeUndefined());
});
