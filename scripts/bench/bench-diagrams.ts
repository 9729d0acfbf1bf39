import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DiagramRenderer } from "../../src/diagram/create-diagram-renderer.ts";
import { median, measure } from "./measure.ts";

const dist = join(import.meta.dirname, "..", "..", "dist", "src");

/**
 * Times drawing, with compiled code: the first diagram of a process, flowcharts of ten nodes after it (the first
 * argument says how many; 500), the same from the cache, and the memory of the process after all of them. Prints a
 * Markdown table.
 */
export async function run(args: readonly string[]): Promise<void> {
  const count = Number(args[0] ?? 500);
  const scratch = mkdtempSync(join(tmpdir(), "ieum-bench-diagrams-"));
  try {
    const { createDiagramRenderer } = (await import(
      join(dist, "diagram", "create-diagram-renderer.js")
    )) as typeof import("../../src/diagram/create-diagram-renderer.ts");
    const open = () => createDiagramRenderer({ cacheDir: join(scratch, "cache"), lang: "ko" });
    const first = await firstDrawing(scratch);
    const renderer = open();
    await renderer.render({ source: flowchart(0), title: "" });
    const drawn: Cost[] = [];
    for (let i = 1; i <= count; i++) drawn.push(await time(renderer, flowchart(i)));
    const memory = process.memoryUsage().rss / 2 ** 20;
    await renderer.close();
    const again = open();
    const stored = Math.min(200, count + 1);
    const [started, spent] = [performance.now(), process.cpuUsage()];
    await Promise.all(Array.from({ length: stored }, (_, i) => again.render({ source: flowchart(i), title: "" })));
    const cached = { clock: performance.now() - started, processor: processorTime(spent) };
    await again.close();
    const clock = drawn.map((one) => one.clock);
    console.log(`\nDiagrams, Node ${process.version}, light and dark in one drawing\n`);
    console.log("| | |\n|---|---:|");
    console.log(`| first diagram, from the start of \`ieum diagram\` to its end | ${first.toFixed(2)} s |`);
    console.log(`| a flowchart of 10 nodes after it, median of ${count} | ${median(clock).toFixed(0)} ms |`);
    console.log(`| the same, processor time | ${median(drawn.map((one) => one.processor)).toFixed(0)} ms |`);
    console.log(`| ${stored} diagrams from the cache, in all | ${cached.clock.toFixed(0)} ms |`);
    console.log(`| the same, processor time | ${cached.processor.toFixed(0)} ms |`);
    console.log(`| memory of the process and its worker after ${count + 1} diagrams | ${memory.toFixed(0)} MB |`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Seconds of a whole process that draws one diagram, median of five. */
async function firstDrawing(scratch: string): Promise<number> {
  const file = join(scratch, "first.mmd");
  writeFileSync(file, flowchart(0));
  const command = [process.execPath, join(dist, "cli", "main.js"), "diagram", file, "--no-cache"];
  const seconds: number[] = [];
  for (let i = 0; i < 5; i++) seconds.push((await measure(command, scratch)).seconds);
  return median(seconds);
}

interface Cost {
  readonly clock: number;
  readonly processor: number;
}

async function time(renderer: DiagramRenderer, source: string): Promise<Cost> {
  const [started, spent] = [performance.now(), process.cpuUsage()];
  const { svg } = await renderer.render({ source, title: "" });
  if (svg === "") throw new Error("a diagram of the bench was not drawn");
  return { clock: performance.now() - started, processor: processorTime(spent) };
}

/** In ms, worker included. */
function processorTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** Ten nodes of all sorts, no two sources alike. */
function flowchart(number: number): string {
  return `flowchart LR
  dev["개발자 ${number}"] --> check{"검사 ${number}"}
  check -->|통과| build["빌드 ${number}"]
  check -->|실패| mend["고치기"]
  mend --> dev
  build --> registry[("저장소")]
  registry --> deploy["배포"]
  deploy --> prod(["운영 서버"])
  prod --> watch["살펴보기"]
  watch -->|이상| back["되돌리기"]
  back --> registry
  watch --> report["보고 ${number * 7}"]
`;
}
