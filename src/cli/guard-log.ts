import { randomUUID } from "node:crypto";
import type { ReporterName } from "../report/reporters.ts";
import type { Context } from "./context.ts";

/** What the runner of GitHub Actions takes for a command: at a line's start (.NET's white space before it), and in its older form wherever it stands. */
const command = /^[\s\u0085]*::|##\[/m;

/**
 * Text for a log with others' words in it (a note's line, a file's name), such that the runner of GitHub Actions obeys none of them: one
 * that stops commands would take away the annotations, one that masks words the log. To `git apply` what stands around a diff is nothing.
 */
export function guardLog(text: string, env: Context["env"]): string {
  if (env["GITHUB_ACTIONS"] !== "true" || !command.test(text)) return text;
  const token = randomUUID();
  return `::stop-commands::${token}\n${text}::${token}::\n`;
}

const guards: Readonly<Record<ReporterName, (text: string, env: Context["env"]) => string>> = {
  pretty: guardLog,
  // They have no line that begins with others' words, and escape the older form or stand behind a command of their own.
  github: (text) => text,
  markdown: (text) => text,
  // For programs: nothing may stand around it, but what is quoted can be written otherwise.
  json: escapeJson,
  sarif: escapeJson,
  rdjson: escapeJson,
  junit: (text, env) => (env["GITHUB_ACTIONS"] === "true" ? text.replaceAll("##[", "#&#35;[") : text),
};

function escapeJson(text: string, env: Context["env"]): string {
  return env["GITHUB_ACTIONS"] === "true" ? text.replaceAll("##[", "#\\u0023[") : text;
}

/** A report for standard output, which may be a log of GitHub Actions: as valid as before, and nothing in it is obeyed. */
export function guardReport(name: ReporterName, text: string, env: Context["env"]): string {
  return guards[name](text, env);
}
