import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createDiagramRenderer,
  type DiagramRenderer,
  mermaidVersion,
} from "../../src/diagram/create-diagram-renderer.ts";
import { fillDiagram } from "../../src/diagram/fill-diagram.ts";

const flow = 'flowchart LR\n  A[파드] --> B[노드]\n  click A href "kubernetes.md#파드" "설명"';

it("keys its cache with the Mermaid that is installed", async () => {
  const file = new URL("../../node_modules/mermaid/package.json", import.meta.url);
  expect(mermaidVersion).toBe((JSON.parse(await readFile(file, "utf8")) as { version: string }).version);
});

describe("createDiagramRenderer", () => {
  let folder = "";
  let renderer: DiagramRenderer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ieum-diagram-"));
    renderer = createDiagramRenderer({ cacheDir: folder, lang: "ko" });
  });
  afterAll(async () => {
    await renderer.close();
    await rm(folder, { recursive: true });
  });

  it("draws with links left open and the heading as title", async () => {
    const result = await renderer.render({ source: flow, title: "쿠버네티스 & 파드" });
    expect(result.problems).toEqual([]);
    expect(result.links.map((link) => link.target)).toEqual(["kubernetes.md#파드"]);
    const svg = fillDiagram(result.svg, ["../k.html#%ED%8C%8C%EB%93%9C?a&b"], "d7");
    expect(svg).toContain('href="../k.html#%ED%8C%8C%EB%93%9C?a&amp;b"');
    expect(svg).toContain('<title id="d7-0">쿠버네티스 &amp; 파드 (흐름도)</title>');
    expect(svg).toContain('role="graphics-document document"');
    expect(svg).not.toMatch(/[\uE0D1-\uE0D3]/u);
  });

  it("takes a dead link off and leaves its text", async () => {
    const result = await renderer.render({ source: flow, title: "" });
    const svg = fillDiagram(result.svg, [undefined], "d1");
    expect(svg).not.toContain("<a");
    expect(svg).toContain("파드");
  });

  it("gives the same bytes from the cache, from a damaged cache and in another order", async () => {
    const sources = [flow, 'pie\n  "사과": 3\n  "배": 2', "sequenceDiagram\n  철수->>영희: 안녕"];
    const first = [];
    for (const source of sources) first.push((await renderer.render({ source, title: "" })).svg);
    for (const file of await readdir(folder)) await writeFile(join(folder, file), "broken");
    const other = createDiagramRenderer({ cacheDir: folder, lang: "ko" });
    const second = await Promise.all(sources.toReversed().map((source) => other.render({ source, title: "" })));
    await other.close();
    expect(second.map((result) => result.svg).toReversed()).toEqual(first);
    const third = createDiagramRenderer({ cacheDir: folder, lang: "ko" });
    const cached = await Promise.all(sources.map((source) => third.render({ source, title: "" })));
    expect(cached.map((result) => result.svg)).toEqual(first);
  });

  it("stops what takes too long and draws the next", async () => {
    const hasty = createDiagramRenderer({ cacheDir: undefined, lang: "ko", timeLimit: 1 });
    const result = await hasty.render({ source: flow, title: "" });
    expect(result.svg).toBe("");
    expect(result.problems).toEqual([
      { code: "diagram-limit", line: 1, column: 1, target: "", data: { reason: "0.001 s" } },
    ]);
    await hasty.close();
  });

  it("stops what takes too much memory and draws the next", async () => {
    const narrow = createDiagramRenderer({ cacheDir: undefined, lang: "ko", memoryLimit: 1 });
    const [result, next] = await Promise.all([
      narrow.render({ source: 'packet-beta\n  0-200000: "긴 자리"', title: "" }),
      narrow.render({ source: flow, title: "" }),
    ]);
    expect(result.problems).toMatchObject([{ code: "diagram-limit", data: { reason: "1 MB" } }]);
    expect(result.svg).toBe("");
    expect(next.svg).not.toBe("");
    await narrow.close();
  }, 60_000);
});
