import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { tempFolder } from "../support/temp-folder.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const argv = (...args: string[]): string[] => ["--import", import.meta.resolve("tsx"), main, ...args];

it.skipIf(!existsSync("/dev/full"))(
  "tells that the disk is full to which standard output is led",
  () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, argv("--help", "--lang", "ko"), {
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    expect([status, stderr.toString()]).toEqual([
      2,
      "ieum: 디스크에 빈 자리가 없어 다 쓰지 못했습니다. 자리를 비우고 다시 실행해 주세요.\n",
    ]);
  },
  120_000,
);

it("goes on where nobody reads its progress and failures", async () => {
  const run = spawn(process.execPath, argv("check", "nope"), {
    cwd: tempFolder(),
    stdio: ["ignore", "ignore", "pipe"],
  });
  run.stderr.destroy();
  expect(await once(run, "close")).toEqual([2, null]);
}, 120_000);

it("does not end before a slow reader has all", async () => {
  const cwd = tempFolder();
  writeFileSync(join(cwd, "a.md"), "[없는 노트](none.md)\n".repeat(5000));
  const run = spawn(process.execPath, argv("check", ".", "--reporter", "json"), {
    cwd,
    stdio: ["ignore", "pipe", "inherit"],
  });
  // By now far more than a pipe holds is ready.
  await setTimeout(4000);
  const [text, [status]] = await Promise.all([run.stdout.setEncoding("utf8").toArray(), once(run, "close")]);
  expect([JSON.parse(text.join("")).diagnostics.length, status]).toEqual([5000, 1]);
}, 120_000);
