import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { afterAll, describe, expect, it } from "vitest";
import { createDiagramRenderer } from "../../src/diagram/create-diagram-renderer.ts";
import { fillDiagram } from "../../src/diagram/fill-diagram.ts";
import { readFixtures } from "./browser/read-fixtures.ts";

/** `UPDATE=1` writes it anew. */
const file = new URL("../fixtures/diagram/golden.json", import.meta.url);
const golden = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
const renderer = createDiagramRenderer({ cacheDir: undefined, lang: "ko" });
const { window } = new JSDOM("");
const seen: Record<string, unknown> = {};

afterAll(async () => {
  await renderer.close();
  if (process.env["UPDATE"] === "1") writeFileSync(file, `${JSON.stringify(seen, null, 1)}\n`);
});

/** What must not change unnoticed: size, structure, lines of text and where they stand. */
function summarize(svg: string): unknown {
  const root = new window.DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const elements: Record<string, number> = {};
  for (const element of root.querySelectorAll("*"))
    elements[element.localName] = (elements[element.localName] ?? 0) + 1;
  const lines = [...root.querySelectorAll("text")].map((text) => {
    const rows = [...text.children].filter((child) => child.localName === "tspan");
    const words = (rows.length > 0 ? rows : [text]).map((row) => (row.textContent ?? "").trim());
    return words.join(" / ");
  });
  return {
    viewBox: (root.getAttribute("viewBox") ?? "")
      .split(" ")
      .map((number) => Math.round(Number(number)))
      .join(" "),
    elements: Object.fromEntries(Object.entries(elements).sort()),
    lines,
  };
}

describe("golden drawings", () => {
  it.each(readFixtures())("%s", async (name, source) => {
    const { svg, problems } = await renderer.render({ source, title: "제목" });
    expect(problems).toEqual([]);
    seen[name] = summarize(fillDiagram(svg, [], "drawn"));
    if (process.env["UPDATE"] !== "1") expect(seen[name]).toEqual(golden[name]);
  });

  it("are at least forty, and none is left over", () => {
    const names = readFixtures().map(([name]) => name);
    expect(names.length).toBeGreaterThanOrEqual(40);
    if (process.env["UPDATE"] !== "1") expect(Object.keys(golden)).toEqual(names);
  });

  it("breaks no Korean word", async () => {
    for (const [, source] of readFixtures()) {
      const { svg } = await renderer.render({ source, title: "" });
      const root = new window.DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
      const words = new Set(source.match(/[가-힣]+/gu) ?? []);
      for (const row of root.querySelectorAll("text > tspan")) {
        for (const word of row.textContent?.match(/[가-힣]+/gu) ?? []) expect([...words]).toContain(word);
      }
    }
  });

  it("keeps a flowchart small", async () => {
    const source = readFixtures().find(([name]) => name === "flowchart-ten-nodes")?.[1] ?? "";
    const { svg } = await renderer.render({ source, title: "제목" });
    expect(gzipSync(fillDiagram(svg, [], "d1")).length).toBeLessThan(15 * 1024);
  });
});
