#!/usr/bin/env node
import "./tune-engine.ts";
import { getEventListeners } from "node:events";
import { text } from "node:stream/consumers";
import { UsageError } from "../model/usage-error.ts";
import { describeUsageError } from "../report/describe-usage-error.ts";
import type { Output } from "./context.ts";
import { messageLang } from "./message-lang.ts";
import { run } from "./run.ts";

const argv = process.argv.slice(2);
const lang = messageLang(argv, process.env);
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    // Whoever has nothing to put away (a build, a check) stops at once, as the signal would have it.
    if (getEventListeners(stop.signal, "abort").length === 0) process.kill(process.pid, signal);
    else stop.abort();
  });
}
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that went away (`ieum check | head`) is no failure.
  if (error.code === "EPIPE") process.exit();
  const code = error.code === "ENOSPC" ? "disk-full" : "cannot-write";
  const failure = new UsageError(code, { file: "stdout", reason: error.code ?? "" }, { cause: error });
  process.stderr.write(`ieum: ${describeUsageError(failure, lang)}\n`);
  process.exit(2);
});
// Where nobody hears of progress and failures, the work goes on and the exit code tells.
process.stderr.on("error", () => undefined);

process.exitCode = await run(argv, {
  cwd: process.cwd(),
  env: process.env,
  lang,
  out: output(process.stdout),
  err: output(process.stderr),
  readInput: () => text(process.stdin),
  signal: stop.signal,
});
await Promise.all([process.stdout, process.stderr].map(flushed));
// All is done and said. Left to itself, a process gives back what it holds piece by piece: half a second after a large build.
process.exit();

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write("", () => resolve()));
}

function output(stream: NodeJS.WriteStream): Output {
  return { write: (chunk) => void stream.write(chunk), isTTY: stream.isTTY === true, columns: stream.columns ?? 80 };
}
