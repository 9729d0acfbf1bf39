import { spawn } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { median } from "./measure.ts";

/** Saves a note nine times while `ieum serve` runs, and gives the median time in ms until its page and the page of a note it newly links to are on disk. */
export async function benchPreview(ieum: string, folder: string, notes: string, count: number): Promise<number> {
  const child = spawn(process.execPath, [ieum, "serve", notes, "--port", "0"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => {
        if (chunk.toString().includes("http://")) resolve();
      });
      child.on("exit", (code) => reject(new Error(`ieum serve ended with ${code}`)));
    });
    const previews = join(folder, ".cache", "ieum", "preview");
    const pages = join(previews, readdirSync(previews)[0]!);
    const times: number[] = [];
    for (let round = 1; round <= 9; round++) {
      await new Promise((resolve) => setTimeout(resolve, 700));
      times.push(await saveOnce(notes, pages, round, count));
    }
    return median(times);
  } finally {
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGKILL");
    await ended;
  }
}

async function saveOnce(notes: string, pages: string, round: number, count: number): Promise<number> {
  const mark = `저장${round}번째`;
  const other = String((round * 37) % count).padStart(5, "0");
  const source = join(notes, "000", "note-00001.md");
  const text = readFileSync(source, "utf8");
  const started = performance.now();
  writeFileSync(source, `${text}\n${mark} [[note-${other}|${mark} 링크]]\n`);
  const watched = [
    join(pages, "000", "note-00001.html"),
    join(pages, String(Math.floor(Number(other) / 40)).padStart(3, "0"), `note-${other}.html`),
  ];
  while (!watched.every((page) => readFileSync(page, "utf8").includes(mark))) {
    if (performance.now() - started > 60_000) throw new Error(`${watched.join(", ")} did not change within 60 s`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - started;
}
