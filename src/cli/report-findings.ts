import { relative } from "node:path";
import { readSource } from "../io/read-source.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Report } from "../report/report.ts";
import { pretty } from "../report/reporters/pretty.ts";
import { hidePasswords } from "../text/hide-passwords.ts";
import type { Context } from "./context.ts";
import { guardLog } from "./guard-log.ts";
import { hasColor } from "./has-color.ts";
import { packageVersion } from "./package-version.ts";
import { readGuidePage } from "./read-guide-page.ts";

/** Findings and where they were found. */
export interface Findings {
  /** Absolute path of the notes folder. */
  readonly root: string;
  readonly notes: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Gathers what a reporter words. */
export function toReport({ root, notes, diagnostics }: Findings, context: Context, more: Partial<Report> = {}): Report {
  const lines = new Map<string, readonly string[] | undefined>();
  return {
    notes,
    diagnostics,
    sources: (path) => {
      if (!lines.has(path)) lines.set(path, readLines(root, path));
      return lines.get(path);
    },
    lang: context.lang,
    root: relative(context.cwd, root),
    color: hasColor(context, context.out),
    guide: "",
    explain: (code) => readGuidePage(code, context.lang),
    version: packageVersion(),
    ...more,
  };
}

/** Findings that a build shows in full; the rest is a number and a command. */
const MOST = 20;

/**
 * Prints a build's errors and warnings, the first of them in full; what is merely good to know stays for `ieum check`. `site`: the folder of
 * what was built, as it was written, where that was checked too.
 */
export function reportFindings(found: Findings, context: Context, guide: string, site?: string): void {
  const findings = found.diagnostics.filter((finding) => finding.severity !== "info");
  if (findings.length === 0) return;
  const shown = { diagnostics: findings, color: hasColor(context, context.err), most: MOST, guide };
  context.err.write(guardLog(hidePasswords(pretty(toReport(found, context, shown))), context.env));
  const more = findings.length - MOST;
  if (more <= 0) return;
  const command = `ieum check ${relative(context.cwd, found.root) || "."}${site === undefined ? "" : ` --site ${site}`}`;
  const text = {
    ko: `이 밖에 ${more}건이 더 있습니다. 모두 보려면: ${command}`,
    en: `${more} more. To see them all: ${command}`,
  };
  context.err.write(`${text[context.lang]}\n`);
}

/** A note is found by its NFC name, or by the NFD one that macOS gave it. */
function readLines(root: string, path: string): readonly string[] | undefined {
  for (const name of [path, path.normalize("NFD")]) {
    const { text, problem } = readSource(`${root}/${name}`, Number.POSITIVE_INFINITY);
    if (problem?.code !== "unreadable-file") return text.split(text.includes("\r") ? /\r\n|\n|\r/ : "\n");
  }
  return undefined;
}
