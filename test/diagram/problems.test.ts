import { afterAll, describe, expect, it } from "vitest";
import { createDiagramRenderer } from "../../src/diagram/create-diagram-renderer.ts";

const renderer = createDiagramRenderer({ cacheDir: undefined, lang: "ko" });
afterAll(() => renderer.close());

/** Source, then `code line:column target` for each finding. */
const table: readonly (readonly [name: string, source: string, ...findings: string[]])[] = [
  ["unclosed box", "flowchart TD\n  A[가] --> B[나]\n  B --> C[다\n  C --> D", "diagram-syntax 3:10 ["],
  [
    "front matter, comment and directive before",
    '---\ntitle: 제목\n---\n%% 주석\n%%{init: {"look":"classic"}}%%\nflowchart TD\n  A --> B\n  A -=> C',
    "diagram-syntax 8:5 -",
  ],
  ["comments between", "flowchart TD\n%% 하나\n\n%% 둘\n  A --> B\n  B ==x C((", "diagram-syntax 6:11 ("],
  ["sequence", "sequenceDiagram\n  A->>B: 안녕\n  A->B->C\n", "diagram-syntax 3:7 ->"],
  ["class", "classDiagram\n class A {\n +x\n }\n A <|-x- B", "diagram-syntax 5:6 -"],
  ["state", "stateDiagram-v2\n [*] --> A\n A --> --> B", "diagram-syntax 3:8 -->"],
  ["er", "erDiagram\n A ||--o{ B : 가\n A |o-xx B", "diagram-syntax 3:6 -xx"],
  ["gantt line", "gantt\n section 가\n ???", "diagram-syntax 3:5 "],
  [
    "gantt date",
    "gantt\n dateFormat YYYY-MM-DD\n section 가\n 작업 :a1, 2026-99-99, 3d",
    "diagram-data 4:10 2026-99-99",
  ],
  [
    "gantt day",
    "gantt\n dateFormat YYYY-MM-DD\n section 가\n 작업 :a1, 2026-02-30, 3d",
    "diagram-data 4:10 2026-02-30",
  ],
  ["gantt order", "gantt\n 작업 :a1, 2026-02-10, 2026-02-01", "diagram-data 2:22 2026-02-01"],
  ["gantt reference", "gantt\n 하나 :a1, 2026-02-10, 3d\n 둘 :a2, after a9, 3d", "diagram-data 3:15 a9"],
  ["gantt duration", "gantt\n 하나 :a1, 2026-02-10, 3일", "diagram-data 2:22 3일"],
  ["pie", 'pie\n "가" : 1\n "나" : x', "diagram-syntax 3:8 x"],
  ["git", "gitGraph\n commit\n checkout nope", "diagram-syntax 3:2 checkout nope"],
  ["mindmap", "mindmap\n  a\n b\nc", "diagram-syntax 3:2 b"],
  [
    "quadrant",
    "quadrantChart\n x-axis 가 --> \n y-axis 나 --> 다\n quadrant-1 라",
    "diagram-data 1:1 quadrant-2, quadrant-3, quadrant-4",
    "diagram-data 2:2 x-axis 가 -->",
  ],
  ["packet", 'packet-beta\n 0-15: "가"\n 17-20: "나"', "diagram-syntax 3:2 17-20"],
  ["xychart count", "xychart-beta\n x-axis [가, 나]\n y-axis 0 --> 9\n bar [1, 2, 3]", "diagram-data 4:6 [1, 2, 3]"],
  ["radar count", 'radar-beta\n axis a["가"], b["나"], c["다"]\n curve x["라"]{1, 2}', "diagram-data 3:14 {1, 2}"],
  ["journey score", "journey\n section 가\n  나: 9: 다", "diagram-data 3:6 9"],
  ["langium", 'architecture-beta\n service a(db)["가"', "diagram-syntax 2:15 ["],
  ["unknown type", "flowchrt TD\n A-->B", "diagram-unsupported 1:1 flowchrt"],
  ["empty", "", "diagram-unsupported 1:1 "],
  ["callback", "flowchart LR\n A --> B\n click A call 함수()", "diagram-unsafe 3:2 click A call 함수()"],
  ["markup", 'flowchart LR\n A["<img src=x onerror=alert(1)>가"] --> B', "diagram-unsafe 2:5 <img"],
  ["closed setting", '%%{init: {"htmlLabels": true}}%%\nflowchart LR\n A --> B', "diagram-unsafe 1:11 htmlLabels"],
  ["good", "flowchart LR\n A --> B"],
];

describe("findings", () => {
  it.each(table)("%s", async (_, source, ...findings) => {
    const { problems } = await renderer.render({ source, title: "" });
    expect(problems.map(({ code, line, column, target }) => `${code} ${line}:${column} ${target}`)).toEqual(findings);
  });

  it("says what was met and what could stand there", async () => {
    const { problems } = await renderer.render({ source: "flowchart TD\n  A[가 --> B", title: "" });
    expect(problems[0]?.data["got"]).toBeTypeOf("string");
    expect(problems[0]?.data["expected"]).toContain("]");
  });
});
