import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { checkSite, type SiteCheckOptions } from "../../src/check/site/check-site.ts";
import type { BuiltSite } from "../../src/model/built-site.ts";

/** A built site that lies nowhere. */
export function siteOf(files: Readonly<Record<string, string>>): BuiltSite {
  return { files: Object.keys(files).toSorted(), read: (path) => ({ text: files[path]! }) };
}

/** Checks files as `code path:line:column target` lines (with ` → suggestion`), orphans left out unless asked for. Each marked text is its target. */
export function told(
  files: Readonly<Record<string, string>>,
  { orphans = false, ...options }: Partial<SiteCheckOptions> & { orphans?: boolean } = {},
): string[] {
  const severity = orphans ? {} : { "orphan-page": "off" as const };
  const { diagnostics } = checkSite(siteOf(files), { base: "/", siteUrl: "", ...options, severity });
  return diagnostics.map((found) => {
    const { code, path, position, target, suggestion } = found;
    const mark = cut(files[path]!, found).replaceAll("&amp;", "&").replaceAll("\\", "").trim();
    if (mark !== target) throw new Error(`${code} marks ${mark}, not ${target}`);
    return `${code} ${path}:${position.line}:${position.column} ${target}${suggestion === undefined ? "" : ` → ${suggestion}`}`;
  });
}

/** The text that each finding marks. */
export function marked(files: Readonly<Record<string, string>>, options: Partial<SiteCheckOptions> = {}): string[] {
  const { diagnostics } = checkSite(siteOf(files), { base: "/", siteUrl: "", severity: {}, ...options });
  return diagnostics.map((found) => cut(files[found.path]!, found));
}

function cut(text: string, { position: { line, column, endLine, endColumn } }: Diagnostic): string {
  const lines = text.split(/\r\n|\n|\r/).slice(line - 1, endLine);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, endColumn - 1);
  lines[0] = lines[0]!.slice(column - 1);
  return lines.join("\n");
}
