import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { github } from "../../src/report/reporters/github.ts";
import { json } from "../../src/report/reporters/json.ts";
import { junit } from "../../src/report/reporters/junit.ts";
import { markdown } from "../../src/report/reporters/markdown.ts";
import { rdjson } from "../../src/report/reporters/rdjson.ts";
import { sarif } from "../../src/report/reporters/sarif.ts";
import { reporters } from "../../src/report/reporters.ts";
import { aReport } from "./a-report.ts";
import { finding } from "./finding.ts";

const nasty = finding("missing-note", {
  path: "a,b:c/50%.md",
  target: `x"y'<z>&|\`*_[1](2)\r\n%0A\u0000\ud800`,
  suggestion: "](https://evil.example)",
});
const many: Diagnostic[] = [
  nasty,
  finding("redirected", { data: { finalUrl: "https://y.kr/" } }),
  finding("unsafe-html"),
  finding("front-matter", { position: { line: 1, column: 1, endLine: 4, endColumn: 4 } }),
];

describe("every reporter", () => {
  it.each(Object.entries(reporters))("%s survives no findings and any text, and ends its last line", (_, reporter) => {
    for (const diagnostics of [[], many]) {
      expect(reporter(aReport({ diagnostics, external: undefined as never }))).toMatch(/^$|\n$/);
    }
  });

  it.each(Object.entries(reporters))("%s does not depend on the order of findings", (_, reporter) => {
    expect(reporter(aReport({ diagnostics: many.toReversed() }))).toBe(reporter(aReport({ diagnostics: many })));
  });
});

describe("github", () => {
  it("escapes as the runner unescapes", () => {
    const [line, ...rest] = github(aReport({ diagnostics: [nasty] }))
      .trimEnd()
      .split("\n");
    expect(rest).toEqual([]);
    expect(line).toMatch(
      /^::error file=notes\/a%2Cb%3Ac\/50%25\.md,line=3,endLine=3,col=3,endColumn=24,title=missing-note::/,
    );
    expect(line).toContain("%250A");
    expect(line).not.toContain("\r");
  });

  it("gives columns only on one line, and a command per severity", () => {
    const text = github(aReport({ diagnostics: many }));
    expect(text).toContain("::error file=notes/a/컨테이너.md,line=1,endLine=4,title=front-matter::");
    expect(text).toContain("::notice file=");
    expect(text).toContain("::warning file=");
  });
});

describe("json", () => {
  it("has exactly the fields of the contract", () => {
    const diagnostics = [
      finding("missing-note", { suggestion: "k8s.md" }),
      finding("unsafe-html", { target: "script" }),
    ];
    expect(JSON.parse(json(aReport({ diagnostics })))).toEqual({
      version: 1,
      notes: 2,
      summary: { error: 1, warning: 1 },
      diagnostics: [
        {
          code: "missing-note",
          severity: "error",
          path: "a/컨테이너.md",
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 24,
          target: "kubernetes.md",
          message: "“kubernetes.md” 노트가 없습니다. 노트를 만들거나 링크를 고치세요.",
          suggestion: "k8s.md",
        },
        {
          code: "unsafe-html",
          severity: "warning",
          path: "a/컨테이너.md",
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 24,
          target: "script",
          message: "“script” 요소는 안전하지 않아 뺐습니다. 지우거나 Markdown으로 쓰세요.",
        },
      ],
    });
  });

  it("lists links, sorted, with external answers", () => {
    const common = { kind: "inline", target: "https://x.kr", resolution: "external" } as const;
    const links = [
      { path: "b.md", line: 1, column: 1, ...common },
      {
        path: "a.md",
        line: 2,
        column: 5,
        ...common,
        url: "https://x.kr",
        status: "alive",
        httpStatus: 200,
        finalUrl: "https://x.kr/",
        checkedAt: "2024-05-01T00:00:00.000Z",
      },
      { path: "a.md", line: 2, column: 1, ...common, status: "unknown", reason: "timeout" },
    ] as const;
    expect((JSON.parse(json(aReport({ links }))) as { links: unknown }).links).toEqual([links[2], links[1], links[0]]);
  });
});

describe("junit", () => {
  it("is well-formed XML in which errors fail, and warnings where they fail the run", () => {
    const names: string[] = [];
    let text = "";
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          names.push(name);
          if (name === "failure") text = attributes["message"] ?? "";
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.end(junit(aReport({ diagnostics: [nasty, finding("unsafe-html")] })));
    expect(names).toEqual(["testsuites", "testsuite", "testcase", "failure", "testsuite", "testcase", "system-out"]);
    expect(text).toContain(`x"y'<z>&|`);
    expect(junit(aReport({ diagnostics: many }))).toContain(
      '<testsuites name="ieum" tests="4" failures="2" errors="0">',
    );
    expect(junit(aReport({ diagnostics: [finding("unsafe-html")], strict: true }))).toContain('failures="1"');
    expect(junit(aReport({ diagnostics: many }))).not.toMatch(/(?!\n)[\p{Cs}\p{Cc}]/u);
  });

  it("has one passing case when clean", () => {
    expect(junit(aReport())).toContain('tests="1" failures="0"');
  });
});

interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] };
    };
    readonly columnKind: string;
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
      }[];
    }[];
  }[];
}

describe("sarif", () => {
  const twice = [...many, nasty];
  const run = (JSON.parse(sarif(aReport({ diagnostics: twice }))) as Sarif).runs[0];

  it("keeps UTF-16 columns, exclusive ends and encoded paths", () => {
    expect(run?.columnKind).toBe("utf16CodeUnits");
    const places = run?.results.map(({ locations }) => locations[0]?.physicalLocation);
    expect(places?.[3]?.region).toEqual({ startLine: 3, startColumn: 3, endLine: 3, endColumn: 24 });
    expect(places?.map((place) => place?.artifactLocation.uri)).toContain("notes/a%2Cb%3Ac/50%25.md");
    expect(places?.map((place) => place?.artifactLocation.uri)).toContain(
      `notes/a/${encodeURIComponent("컨테이너")}.md`,
    );
  });

  it("points each result at its rule, whose guide page is named", () => {
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(run?.tool.driver.rules.map(({ helpUri }) => helpUri)).toContain(
      "https://ieum.example/guide/check/missing-note.html",
    );
    expect(run?.results.map(({ level }) => level).sort()).toEqual(["error", "error", "error", "note", "warning"]);
  });

  it("gives each finding a fingerprint of its own", () => {
    const prints = run?.results.map(({ partialFingerprints }) => partialFingerprints["ieum/v1"]);
    expect(new Set(prints).size).toBe(twice.length);
  });

  it("lets no text make a link", () => {
    const diagnostics = [finding("missing-note", { target: "[x](https://evil.example)" })];
    const [text] = [...sarif(aReport({ diagnostics })).matchAll(/"text": "(“.*)"/g)].map((match) => match[1]);
    expect(text).toContain("“[x\\\\](https://evil.example)”");
  });

  it("cuts no character of a fingerprint in two", () => {
    const diagnostics = [finding("missing-note", { target: `${"a".repeat(199)}🐳.md` })];
    expect(sarif(aReport({ diagnostics }))).not.toContain("\\ud83d");
  });
});

describe("markdown", () => {
  it("lets no text break the table, make a link or call for someone", () => {
    const diagnostics = [finding("missing-note", { target: "a|b\n<img src=x>@team [x](y)" })];
    const lines = markdown(aReport({ diagnostics, blob: "https://github.com/o/r/blob/abc/" })).split("\n");
    const row = lines.find((line) => line.startsWith("| ["));
    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(4);
    expect(row).toContain("&lt;img src=x>\\@team \\[x\\](y)");
    expect(row).toContain(`(https://github.com/o/r/blob/abc/notes/a/${encodeURIComponent("컨테이너")}.md?plain=1#L3)`);
  });

  it("shows what in a file's name would turn the writing direction", () => {
    const diagnostics = [finding("missing-note", { path: "가\u202Edm.md\u001B[31m.md" })];
    expect(markdown(aReport({ diagnostics }))).toContain("가\\\\u\\{202e\\}dm.md\\\\u\\{1b\\}\\[31m.md:");
  });

  it("stays below GitHub's limit and says how much is left out", () => {
    const diagnostics = Array.from({ length: 20_000 }, (_, line) =>
      finding("missing-note", { position: { line: line + 1, column: 1, endLine: line + 1, endColumn: 2 } }),
    );
    const text = markdown(aReport({ diagnostics }));
    expect(new TextEncoder().encode(text).length).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/이 밖에 \d+개가 더 있습니다\.\n$/);
  });
});

describe("rdjson", () => {
  const places = (diagnostics: Diagnostic[]): unknown =>
    (
      JSON.parse(rdjson(aReport({ diagnostics }))) as { diagnostics: { location: { range: unknown } }[] }
    ).diagnostics.map(({ location }) => location.range);

  it("counts columns in UTF-8 bytes", () => {
    // `- ` is two bytes, `쿠버네티스` fifteen.
    const position = { line: 3, column: 9, endLine: 3, endColumn: 29 };
    expect(places([finding("missing-note", { position })])).toEqual([
      { start: { line: 3, column: 19 }, end: { line: 3, column: 43 } },
    ]);
  });

  it("leaves columns out where the note cannot be read", () => {
    expect(places([finding("missing-note", { path: "x.md" })])).toEqual([{ start: { line: 3 }, end: { line: 3 } }]);
  });
});
