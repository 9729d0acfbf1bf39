import { randomUUID } from "node:crypto";
import type { Context } from "./context.ts";

/** What the runner of GitHub Actions takes for a command: at a line's start, and in its older form wherever it stands. */
const command = /^\s*::|##\[/m;

/**
 * Text for a log with others' words in it (a note's line, a file's name), such that the runner of GitHub Actions obeys none of them: one
 * that stops commands would take away the annotations, one that masks words the log.
 */
export function guardLog(text: string, env: Context["env"]): string {
  if (env["GITHUB_ACTIONS"] !== "true" || !command.test(text)) return text;
  const token = randomUUID();
  return `::stop-commands::${token}\n${text}::${token}::\n`;
}
