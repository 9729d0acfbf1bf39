import type { BuiltSite } from "../../model/built-site.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Options } from "../../model/options.ts";
import type { Position } from "../../model/position.ts";
import { collectFindings } from "./collect-findings.ts";
import { createHost } from "./create-host.ts";
import { findOrphans } from "./find-orphans.ts";
import { createIdIndex } from "./id-index.ts";
import { judgeTarget, type SiteFinding } from "./judge-target.ts";
import { createLineTable } from "./line-table.ts";
import type { FindNotePlace } from "./note-place.ts";
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

const AT_START: Position = { line: 1, column: 1, endLine: 1, endColumn: 1 };
/** Fragments that are a state or a view rather than an id: pictures, frames, fonts. */
const NO_FRAGMENT = /^(?:i?frame|img|source|embed|object|video|audio|url\(\)|@import|style|link|script)\b/;

/** Checks every address in every file of a built site, reading one file at a time. */
export function checkSite(site: BuiltSite, options: SiteCheckOptions): SiteCheck {
  const resolve = createResolver(options, createHost(site.files));
  const suggest = createSuggestAddress(site.files, options);
  const ids = createIdIndex((file) => /^(?:page|drawing)$/.test(fileKind(file)));
  const found = collectFindings(options.severity, options.prefix ?? "", options.notePlace ?? (() => undefined));
  const linked = new Set<string>();
  const listed: string[] = [];
  let pages = 0;
  let references = 0;

  for (const file of site.files) {
    const kind = fileKind(file);
    if (kind === "other") continue;
    const { text, problem } = site.read(file);
    if (problem !== undefined) add(file, "unreadable-file", problem);
    const scanned = scanFile(kind, text);
    if (kind === "page") pages++;
    if (kind === "page" && scanned.listed) listed.push(file);
    references += scanned.references.length;
    checkFile(file, scanned, createLineTable(text));
  }
  for (const page of findOrphans(listed, linked)) add(page, "orphan-page", "");
  return { diagnostics: found.diagnostics(), pages, references };

  function checkFile(file: string, scanned: ScannedFile, place: (start: number, end: number) => Position): void {
    ids.add(file, scanned);
    const seen = new Set<string>();
    for (const { id, start, end } of scanned.ids) {
      if (seen.has(id))
        found.add(file, { code: "duplicate-id", target: id, data: { id }, path: file, fragment: id }, () =>
          place(start, end),
        );
      seen.add(id);
    }
    for (const reference of scanned.references) checkReference(file, scanned.base, reference, place);
    if (file === "404.html" && scanned.base === undefined) checkLostPage(file, scanned.references, place);
  }

  function checkReference(
    file: string,
    base: string | undefined,
    reference: SiteReference,
    place: (start: number, end: number) => Position,
  ): void {
    const { role, element, start, end } = reference;
    const target: SiteTarget =
      role === "local" ? { type: "file", file, fragment: reference.value.slice(1) } : resolve(file, base, reference);
    if (target.type !== "file") {
      const finding = judgeTarget(file, reference, target, suggest);
      if (finding !== undefined) found.add(file, finding, () => place(start, end));
      return;
    }
    if (role === "link" && target.file !== file) linked.add(target.file);
    if (target.fragment === undefined || (role !== "local" && NO_FRAGMENT.test(element))) return;
    // The text is gone when the other file has been read.
    const position = target.file === file ? undefined : place(start, end);
    ids.want(target.file, target.fragment, reference, (finding) =>
      found.add(file, finding, () => position ?? place(start, end)),
    );
  }

  /** A host shows the lost page at any depth: what it writes relative to itself breaks there. */
  function checkLostPage(
    file: string,
    all: readonly SiteReference[],
    place: (start: number, end: number) => Position,
  ): void {
    const relative = all.filter(
      ({ role, value }) => role !== "local" && !/^(?:\s*$|[/\\#?]|[a-z][a-z\d+.-]*:)/i.test(value.trim()),
    );
    const [first] = relative;
    if (first === undefined) return;
    const finding: SiteFinding = {
      code: "relative-on-404",
      target: first.value.trim(),
      data: { element: first.element, count: relative.length },
      path: undefined,
      fragment: undefined,
    };
    found.add(file, finding, () => place(first.start, first.end));
  }

  function add(file: string, code: "unreadable-file" | "orphan-page", reason: string): void {
    const finding = { code, target: "", data: { reason }, path: undefined, fragment: undefined };
    found.add(file, finding, () => AT_START);
  }
}
