import type { BuiltSite } from "../../model/built-site.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Options } from "../../model/options.ts";
import { collectFindings } from "./collect-findings.ts";
import { createHost } from "./create-host.ts";
import { findOrphans } from "./find-orphans.ts";
import { createIdIndex } from "./id-index.ts";
import { judgeTarget } from "./judge-target.ts";
import { createLineTable } from "./line-table.ts";
import type { FindNotePlace } from "./note-place.ts";
import { relativeOn404 } from "./relative-on-404.ts";
import { createResolver, type SiteAddress, type SiteTarget } from "./resolve-reference.ts";
import { fileKind, scanFile } from "./scan-file.ts";
import type { ScannedFile } from "./scanned-file.ts";
import type { SiteReference } from "./site-reference.ts";
import { createSuggestAddress } from "./suggest-address.ts";

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

const AT_START = { start: 0, end: 0 };
/** Where a fragment is a state or a view rather than an id: pictures, frames, fonts. */
const NO_FRAGMENT = /^(?:i?frame|img|source|embed|object|video|audio|url\(\)|@import|style|link|script)\b/;

/** Checks every address in every file of a built site, one file at a time; no text is kept. */
export function checkSite(site: BuiltSite, options: SiteCheckOptions): SiteCheck {
  const { severity, prefix = "", notePlace = () => undefined } = options;
  const resolve = createResolver(options, createHost(site.files));
  const suggest = createSuggestAddress(site.files, options);
  const found = collectFindings({ severity, prefix, notePlace });
  const ids = createIdIndex(hasIds, (wanted, finding) => found.add(wanted.from, finding, wanted));
  const linked = new Set<string>();
  const listed: string[] = [];
  let pages = 0;
  let references = 0;

  for (const file of site.files) {
    const kind = fileKind(file);
    if (kind === "other") continue;
    const { text, problem } = site.read(file);
    if (problem !== undefined) addWhole(file, "unreadable-file", problem);
    const scanned = scanFile(kind, text);
    references += scanned.references.length;
    if (kind === "page") pages++;
    if (kind === "page" && scanned.listed) listed.push(file);
    if (hasIds(file)) checkIds(file, scanned);
    checkReferences(file, scanned);
    const lost = file === "404.html" && scanned.base === undefined ? relativeOn404(scanned.references) : undefined;
    if (lost !== undefined) found.add(file, lost.finding, lost.at);
  }
  for (const page of findOrphans(listed, linked)) addWhole(page, "orphan-page", "");
  return { diagnostics: found.diagnostics((file) => createLineTable(site.read(file).text)), pages, references };

  function checkIds(file: string, scanned: ScannedFile): void {
    ids.add(file, scanned);
    const seen = new Set<string>();
    for (const { id, start, end } of scanned.ids) {
      if (seen.has(id))
        found.add(file, { code: "duplicate-id", target: id, data: { id }, path: file, fragment: id }, { start, end });
      seen.add(id);
    }
  }

  function checkReferences(file: string, { base, references }: ScannedFile): void {
    let failed = false;
    for (const reference of references) {
      if (reference.fallback === true && !failed) continue;
      const target: SiteTarget =
        reference.role === "local"
          ? { type: "file", file, fragment: reference.value.slice(1) }
          : resolve(file, base, reference);
      const finding = judgeTarget(base === undefined ? file : undefined, reference, target, suggest);
      failed = finding !== undefined;
      if (finding !== undefined) found.add(file, finding, reference);
      if (target.type === "file") follow(file, reference, target);
    }
  }

  function follow(file: string, reference: SiteReference, target: Extract<SiteTarget, { type: "file" }>): void {
    const { role, element, value, start, end } = reference;
    if (role === "link" && target.file !== file) linked.add(target.file);
    if (target.fragment === undefined || (role !== "local" && NO_FRAGMENT.test(element))) return;
    ids.want(target.file, { from: file, fragment: target.fragment, element, value, start, end });
  }

  function addWhole(file: string, code: "unreadable-file" | "orphan-page", reason: string): void {
    found.add(file, { code, target: "", data: { reason }, path: file, fragment: undefined }, AT_START);
  }
}

function hasIds(file: string): boolean {
  const kind = fileKind(file);
  return kind === "page" || kind === "drawing";
}
