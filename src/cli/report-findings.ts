import { relative } from "node:path";
import { readSource } from "../io/read-source.ts";
import type { Report } from "../report/report.ts";
import { pretty } from "../report/reporters/pretty.ts";
import type { Site } from "../site/site.ts";
import type { Context } from "./context.ts";
import { packageVersion } from "./package-version.ts";

/** Where each code is explained. */
export const GUIDE = "https://ieum-notes.github.io/ieum/guide/check/{code}.html";

/** Gathers what a reporter words. */
export function toReport(site: Site, context: Context, more: Partial<Report> = {}): Report {
  const lines = new Map<string, readonly string[] | undefined>();
  return {
    notes: site.graph.notes.size,
    diagnostics: site.diagnostics,
    sources: (path) => {
      if (!lines.has(path)) lines.set(path, readLines(site, path));
      return lines.get(path);
    },
    lang: context.lang,
    root: relative(context.cwd, site.root),
    color: context.out.isTTY && context.env["NO_COLOR"] === undefined,
    guide: "",
    version: packageVersion(),
    ...more,
  };
}

/** Findings that a build shows in full; the rest is a number and a command. */
const MOST = 20;

/** Prints a build's errors and warnings, the first of them in full; what is merely good to know stays for `ieum check`. */
export function reportFindings(site: Site, context: Context): void {
  const findings = site.diagnostics.filter((finding) => finding.severity !== "info");
  if (findings.length === 0) return;
  const color = context.err.isTTY && context.env["NO_COLOR"] === undefined;
  context.err.write(pretty(toReport(site, context, { diagnostics: findings.slice(0, MOST), color })));
  const more = findings.length - MOST;
  if (more <= 0) return;
  const folder = relative(context.cwd, site.root) || ".";
  const text = {
    ko: `이 밖에 ${more}건이 더 있습니다. 모두 보려면: ieum check ${folder}`,
    en: `${more} more. To see them all: ieum check ${folder}`,
  };
  context.err.write(`${text[context.lang]}\n`);
}

function readLines(site: Site, path: string): readonly string[] | undefined {
  const note = [...site.graph.notes.values()].find((candidate) => candidate.path === path);
  if (note === undefined) return undefined;
  return readSource(`${site.root}/${note.filePath}`, site.options.maxBytes).text.split(/\r\n|\n|\r/);
}
