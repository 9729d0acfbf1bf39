import type { BuiltSite, SiteText } from "../../model/built-site.ts";
import { createHost } from "./create-host.ts";
import { detach } from "./detach.ts";
import { createIdIndex, type WantedFragment } from "./id-index.ts";
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

/** Fragments that are sought in files of another part, by file. */
export type WantedFragments = ReadonlyMap<string, readonly WantedFragment[]>;

/** What some of a site's files say; holds none of their text and can be sent from a thread to another. */
export interface SitePart {
  readonly told: readonly ToldFinding[];
  readonly wanted: WantedFragments;
  /** Pages that readers are meant to find, and those to which another page links. */
  readonly listed: readonly string[];
  readonly linked: ReadonlySet<string>;
  readonly pages: number;
  readonly references: number;
}

/** Where a fragment is a state or a view rather than an id: pictures, frames, fonts. */
const NO_FRAGMENT = /^(?:i?frame|img|source|embed|object|video|audio|url\(\)|@import|style|link|script)\b/;

/** Checks the addresses in a site's files, one file at a time, as far as those that it has seen can tell. */
export interface Scanner {
  /** Takes a file of the site; `problem`: why it cannot be read. */
  readonly add: (file: string, content: SiteText) => void;
  /** What all of them say. */
  readonly end: () => SitePart;
  /** Judges what others seek in the files that it has seen. */
  readonly judge: (wanted: WantedFragments) => readonly ToldFinding[];
}

/** Checks every address in some of a site's files. */
export function scanPart(site: BuiltSite, address: SiteAddress, files: Iterable<string>): SitePart {
  const scanner = createScanner(site.files, address);
  for (const file of files) if (fileKind(file) !== "other") scanner.add(file, site.read(file));
  return scanner.end();
}

/** Makes a scanner of a site that has, or will have, these files: every one, in code-unit order. */
export function createScanner(files: readonly string[], address: SiteAddress): Scanner {
  const resolve = createResolver(address, createHost(files));
  const suggest = createSuggestAddress(files, address);
  const told: ToldFinding[] = [];
  const ids = createIdIndex(hasIds, (wanted, finding) => tell(wanted.from, finding, wanted));
  const linked = new Set<string>();
  const listed: string[] = [];
  let pages = 0;
  let references = 0;

  return {
    add(file, { text, problem }) {
      const kind = fileKind(file);
      if (kind === "other") return;
      if (problem !== undefined) tell(file, wholeFile(file, "unreadable-file", problem), AT_START);
      const scanned = scanFile(kind, text);
      references += scanned.references.length;
      if (kind === "page") pages++;
      if (kind === "page" && scanned.listed) listed.push(file);
      if (hasIds(file)) checkIds(file, scanned);
      checkReferences(file, scanned);
      const lost = file === "404.html" && scanned.base === undefined ? relativeOn404(scanned.references) : undefined;
      if (lost !== undefined) tell(file, lost.finding, lost.at);
    },
    end: () => ({ told, wanted: ids.waiting, listed, linked, pages, references }),
    judge: (wanted) =>
      [...wanted].flatMap(([file, list]) =>
        list.flatMap((one) => {
          const finding = ids.judge(file, one);
          const { from, start, end } = one;
          return finding === undefined ? [] : [{ file: from, finding, start, end }];
        }),
      ),
  };

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
