import type { BuiltSite } from "../../model/built-site.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Options } from "../../model/options.ts";
import { collectFindings } from "./collect-findings.ts";
import { findOrphans } from "./find-orphans.ts";
import { createLineTable } from "./line-table.ts";
import type { FindNotePlace } from "./note-place.ts";
import type { SiteAddress } from "./resolve-reference.ts";
import { AT_START, scanPart, type SitePart, type ToldFinding, wholeFile } from "./scan-part.ts";

/** Where the site lies and how its findings are told. */
export interface SiteCheckOptions extends SiteAddress {
  readonly severity: Options["severity"];
  /** Put before the paths of built files, `../_site/` say. @default "" */
  readonly prefix?: string;
  /** Leads from a page to its note. @default to none */
  readonly notePlace?: FindNotePlace;
}

/** What a site check found, and how much it read. */
export interface SiteCheck {
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: number;
  readonly references: number;
}

/** Checks every address in every file of a built site. */
export function checkSite(site: BuiltSite, options: SiteCheckOptions): SiteCheck {
  return joinParts(site, options, [scanPart(site, options, site.files)]);
}

/** Joins what was scanned in parts, which hold each file once, and what each was told that others had found: the same however the files were dealt out. */
export function joinParts(site: BuiltSite, options: SiteCheckOptions, parts: readonly SitePart[]): SiteCheck {
  const { severity, prefix = "", notePlace = () => undefined } = options;
  const found = collectFindings({ severity, prefix, notePlace });
  const linked = new Set(parts.flatMap((part) => [...part.linked]));
  const listed = parts.flatMap((part) => part.listed);
  const told: ToldFinding[] = [
    ...parts.flatMap((part) => part.told),
    ...findOrphans(listed, linked).map((file) => ({ file, finding: wholeFile(file, "orphan-page", ""), ...AT_START })),
  ];
  told.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
  for (const { file, finding, start, end } of told) found.add(file, finding, { start, end });
  return {
    diagnostics: found.diagnostics((file) => createLineTable(site.read(file).text)),
    pages: sum(parts.map((part) => part.pages)),
    references: sum(parts.map((part) => part.references)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
