import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readFixtures } from "./browser/read-fixtures.ts";

const run = promisify(execFile);
const names = new Set(["flowchart-hand-drawn", "mindmap", "gitgraph", "sequence-links", "architecture", "class"]);
const fixtures = readFixtures().filter(([name]) => names.has(name));
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ieum-diagrams-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Draws sources in a process of its own and gives back what came out, in the order of the sources. */
async function drawElsewhere(sources: readonly string[], cacheDir: string, timeZone: string): Promise<string[]> {
  const renderer = new URL("../../src/diagram/create-diagram-renderer.ts", import.meta.url).href;
  const code = `import { createDiagramRenderer } from ${JSON.stringify(renderer)};
    const renderer = createDiagramRenderer({ cacheDir: ${JSON.stringify(cacheDir)}, lang: "ko" });
    const all = ${JSON.stringify(sources)}.map((source) => renderer.render({ source, title: "" }));
    process.stdout.write(JSON.stringify((await Promise.all(all)).map(({ svg }) => svg)));
    await renderer.close();`;
  const options = { env: { ...process.env, TZ: timeZone }, maxBuffer: 1 << 28 };
  const { stdout } = await run(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", code], options);
  return JSON.parse(stdout) as string[];
}

it("gives the same bytes in two processes at once, in any order, with one cache between them", async () => {
  const sources = fixtures.map(([, source]) => source);
  const [first, second] = await Promise.all([
    drawElsewhere(sources, folder, "UTC"),
    drawElsewhere(sources.toReversed(), folder, "Asia/Seoul"),
  ]);
  expect(first.every((svg) => svg !== "")).toBe(true);
  expect(second.toReversed()).toEqual(first);
  const files = await readdir(folder);
  expect(files.length).toBe(sources.length);
  for (const file of files) expect(file).toMatch(/^[\da-f]{32}\.diagram$/u);
  const stored = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  expect(stored.every((text) => text.length > 100)).toBe(true);
}, 120_000);
