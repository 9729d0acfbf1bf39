#!/usr/bin/env node
import "./tune-engine.ts";
import { getEventListeners } from "node:events";
import { text } from "node:stream/consumers";
import type { Output } from "./context.ts";
import { messageLang } from "./message-lang.ts";
import { run } from "./run.ts";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    // Whoever has nothing to put away (a build, a check) stops at once, as the signal would have it.
    if (getEventListeners(stop.signal, "abort").length === 0) process.kill(process.pid, signal);
    else stop.abort();
  });
}
// A reader that went away (`ieum check | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const argv = process.argv.slice(2);
process.exitCode = await run(argv, {
  cwd: process.cwd(),
  env: process.env,
  lang: messageLang(argv, process.env),
  out: output(process.stdout),
  err: output(process.stderr),
  readInput: () => text(process.stdin),
  signal: stop.signal,
});

function output(stream: NodeJS.WriteStream): Output {
  return { write: (chunk) => void stream.write(chunk), isTTY: stream.isTTY === true, columns: stream.columns ?? 80 };
}
