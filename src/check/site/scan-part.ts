import type { BuiltSite } from "../../model/built-site.ts";
import { createHost } from "./create-host.ts";
import { detach } from "./detach.ts";
import { createIdIndex, type FileIds, type WantedFragment } from "./id-index.ts";
import { judgeTarget, type SiteFinding } from "./judge-target.ts";
import { relativeOn404 } from "./relative-on-404.ts";
import { createResolver, type FileTarget, type SiteAddress, type SiteTarget } from "./resolve-reference.ts";
import { fileKind, scanFile } from "./scan-file.ts";
import type { ScannedFile } from "./scanned-file.ts";
import type { SiteReference } from "./site-reference.ts";
import { createSuggestAddress } from "./suggest-address.ts";

/** A finding, and the offsets in its file. */
export interface ToldFinding {
  readonly file: string;
  readonly finding: SiteFinding;
  readonly start: number;
  readonly end: number;
}

/** What some of a site's files say; holds none of their text and can be sent from a thread to another. */
export interface SitePart {
  readonly told: readonly ToldFinding[];
  /** Fragments of files that are in another part. */
  readonly wanted: ReadonlyMap<string, readonly WantedFragment[]>;
  readonly ids: ReadonlyMap<string, FileIds>;
  /** Pages that readers are meant to find, and those to which another page links. */
  readonly listed: readonly string[];
  readonly linked: ReadonlySet<string>;
  readonly pages: number;
  readonly references: number;
}

/** Where a fragment is a state or a view rather than an id: pictures, frames, fonts. */
const NO_FRAGMENT = /^(?:i?frame|img|source|embed|object|video|audio|url\(\)|@import|style|link|script)\b/;

/** Checks every address in some of a site's files, one file at a time, as far as these files alone can tell. */
export function scanPart(site: BuiltSite, address: SiteAddress, files: Iterable<string>): SitePart {
  const resolve = createResolver(address, createHost(site.files));
  const suggest = createSuggestAddress(site.files, address);
  const told: ToldFinding[] = [];
  const ids = createIdIndex(hasIds, (wanted, finding) => tell(wanted.from, finding, wanted));
  const linked = new Set<string>();
  const listed: string[] = [];
  let pages = 0;
  let references = 0;

  for (const file of files) {
    const kind = fileKind(file);
    if (kind === "other") continue;
    const { text, problem } = site.read(file);
    if (problem !== undefined) tell(file, wholeFile(file, "unreadable-file", problem), AT_START);
    const scanned = scanFile(kind, text);
    references += scanned.references.length;
    if (kind === "page") pages++;
    if (kind === "page" && scanned.listed) listed.push(file);
    if (hasIds(file)) checkIds(file, scanned);
    checkReferences(file, scanned);
    const lost = file === "404.html" && scanned.base === undefined ? relativeOn404(scanned.references) : undefined;
    if (lost !== undefined) tell(file, lost.finding, lost.at);
  }
  return { told, wanted: ids.waiting, ids: ids.known, listed, linked, pages, references };

  function tell(file: string, finding: SiteFinding, { start, end }: Pick<SiteReference, "start" | "end">): void {
    const { target, suggestion } = finding;
    const own = suggestion === undefined ? {} : { suggestion: detach(suggestion) };
    told.push({ file, finding: { ...finding, target: detach(target), ...own }, start, end });
  }

  function checkIds(file: string, scanned: ScannedFile): void {
    ids.add(file, scanned);
    const seen = new Set<string>();
    for (const { id, start, end } of scanned.ids) {
      if (seen.has(id))
        tell(file, { code: "duplicate-id", target: id, data: { id }, path: file, fragment: id }, { start, end });
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
      if (target.type === "file" && target.settled === true && reference.role === "link") {
        failed = false;
        continue;
      }
      const finding = judgeTarget(
        (base ?? reference.bases) === undefined ? file : undefined,
        reference,
        target,
        suggest,
      );
      failed = finding !== undefined;
      if (finding !== undefined) tell(file, finding, reference);
      if (target.type === "file") follow(file, reference, target);
    }
  }

  function follow(file: string, reference: SiteReference, target: FileTarget): void {
    const { role, element, value, start, end } = reference;
    const isLink = role === "link" && target.file !== file;
    if (isLink) linked.add(target.file);
    const { fragment } = target;
    if (fragment !== undefined) {
      if (role !== "local" && NO_FRAGMENT.test(element)) return;
      const isThere = ids.want(target.file, { from: file, fragment, element, value, start, end });
      if (!isThere) return;
    }
    if (isLink) target.settled = true;
  }
}

/** Where a finding about a whole file points. */
export const AT_START = { start: 0, end: 0 };

/** A finding about a file rather than something in it. */
export function wholeFile(file: string, code: "unreadable-file" | "orphan-page", reason: string): SiteFinding {
  return { code, target: "", data: { reason }, path: file, fragment: undefined };
}

function hasIds(file: string): boolean {
  const kind = fileKind(file);
  return kind === "page" || kind === "drawing";
}
