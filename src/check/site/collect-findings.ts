import { type Diagnostic, diagnosticCodes } from "../../model/diagnostic.ts";
import type { Options } from "../../model/options.ts";
import type { Position } from "../../model/position.ts";
import { sortDiagnostics } from "../run-checks.ts";
import { detach } from "./detach.ts";
import type { SiteFinding } from "./judge-target.ts";
import type { FindNotePlace } from "./note-place.ts";

/** One mistake of a layout stands on every page; on more pages than this it is told once, with their number. */
const MOST = 20;

/** Where in a built file something stands, as offsets: lines are counted for what is told in the end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Gathers findings of a site check. */
export interface SiteFindings {
  readonly add: (file: string, found: SiteFinding, span: Span) => void;
  /** With severities, sorted; `place` gives the positions of one file's offsets. */
  readonly diagnostics: (place: (file: string) => (start: number, end: number) => Position) => Diagnostic[];
}

/** How findings are told. */
export interface FindingsInput {
  readonly severity: Options["severity"];
  readonly prefix: string;
  readonly notePlace: FindNotePlace;
}

interface Kept {
  readonly file: string;
  readonly span: Span;
  readonly found: Omit<Diagnostic, "path" | "position">;
}

interface Group {
  readonly kept: Kept[];
  readonly pages: Set<string>;
}

/** Starts gathering. A finding in a page that came from a note goes to the note's line where the note says it. */
export function collectFindings({ severity, prefix, notePlace }: FindingsInput): SiteFindings {
  const groups = new Map<string, Group>();
  const atNotes: Diagnostic[] = [];
  return {
    add(file, { code, target, data, suggestion, path, fragment }, { start, end }) {
      const level = severity[code] ?? diagnosticCodes[code];
      if (level === "off") return;
      const place = notePlace(file);
      const inNote = place?.locate({ code, value: target, path, fragment });
      if (inNote === "known") return;
      const given = suggestion === undefined ? {} : { suggestion };
      const found = { code, severity: level, target: detach(target), data, ...given };
      if (inNote !== undefined) {
        atNotes.push({ ...found, path: place!.path, position: inNote });
        return;
      }
      const key = `${code} ${String(data["element"] ?? "")} ${path ?? target}#${fragment ?? ""}`;
      const group = groups.get(key) ?? { kept: [], pages: new Set() };
      groups.set(key, group);
      group.pages.add(file);
      if (group.pages.size <= MOST) group.kept.push({ file, span: { start, end }, found });
    },
    diagnostics(place) {
      const told = [...groups.values()].flatMap(({ kept, pages }) => {
        if (pages.size <= MOST) return kept;
        const first = kept.reduce((a, b) => (b.file < a.file ? b : a));
        return [{ ...first, found: { ...first.found, data: { ...first.found.data, pages: pages.size } } }];
      });
      return sortDiagnostics([...unique(atNotes), ...positioned(told, prefix, place)]);
    },
  };
}

/** Reads each file once, however much is told of it. */
function positioned(
  told: readonly Kept[],
  prefix: string,
  place: Parameters<SiteFindings["diagnostics"]>[0],
): Diagnostic[] {
  let last = "";
  let position: ReturnType<typeof place> | undefined;
  const byFile = told.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return byFile.map(({ file, span, found }) => {
    if (position === undefined || file !== last) position = place(file);
    last = file;
    return { ...found, path: prefix + file, position: position(span.start, span.end) };
  });
}

/** Two places of one page may stand for one link of the note. */
function unique(findings: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter(({ code, path, position: { line, column }, target }) => {
    const key = `${path}:${line}:${column} ${code} ${target}`;
    return !seen.has(key) && seen.add(key);
  });
}
