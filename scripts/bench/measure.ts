import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** One run of a whole process. */
export interface Run {
  readonly seconds: number;
  /** Peak resident memory of the process (not of its children), MB; 0 where the system does not tell. */
  readonly megabytes: number;
  /** Stopped at its limit: it would have taken longer. */
  readonly isCut?: boolean;
}

/** Runs a command to its end, or for `limit` seconds. Rejects where its exit code is none of `codes`. */
export function measure(
  command: readonly string[],
  cwd: string,
  codes: readonly number[] = [0],
  limit = Number.POSITIVE_INFINITY,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command[0]!, command.slice(1), {
      cwd,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, NODE_NO_WARNINGS: "1" },
    });
    let peak = 0;
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
    const timer = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid!));
      if ((performance.now() - started) / 1000 > limit) child.kill("SIGKILL");
    }, 25);
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - started) / 1000;
      if (code === null && seconds > limit) resolve({ seconds: limit, megabytes: peak, isCut: true });
      else if (code !== null && codes.includes(code)) resolve({ seconds, megabytes: peak });
      else reject(new Error(`${command.join(" ")} ended with ${code}\n${said}`));
    });
  });
}

/** The kernel's own high-water mark. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The median of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Runs several commands in turn (A B C A B C …), so that a machine whose speed drifts does not favour one; the medians of each. */
export async function measureInTurn(
  commands: ReadonlyMap<string, () => Promise<Run>>,
  rounds: number,
): Promise<Map<string, Run>> {
  const runs = new Map<string, Run[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of commands) {
      const earlier = runs.get(name) ?? [];
      // One that was stopped once is stopped every time.
      if (earlier.some(({ isCut }) => isCut === true)) continue;
      runs.set(name, [...earlier, await run()]);
    }
  }
  return new Map(
    [...runs].map(([name, list]) => [
      name,
      {
        seconds: median(list.map((run) => run.seconds)),
        megabytes: Math.max(...list.map((run) => run.megabytes)),
        isCut: list.some(({ isCut }) => isCut === true),
      },
    ]),
  );
}
