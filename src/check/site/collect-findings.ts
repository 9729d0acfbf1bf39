import { type Diagnostic, diagnosticCodes } from "../../model/diagnostic.ts";
import type { Options } from "../../model/options.ts";
import type { Position } from "../../model/position.ts";
import { sortDiagnostics } from "../run-checks.ts";
import type { SiteFinding } from "./judge-target.ts";
import type { FindNotePlace } from "./note-place.ts";

/** One mistake of a layout stands on every page; on more pages than this it is told once, with their number. */
const MOST = 20;

/** Gathers findings of a site check. */
export interface SiteFindings {
  readonly add: (file: string, found: SiteFinding, position: () => Position) => void;
  /** With severities, sorted. */
  readonly diagnostics: () => Diagnostic[];
}

interface Group {
  readonly kept: Diagnostic[];
  readonly pages: Set<string>;
}

/** Starts gathering. A finding in a page that came from a note goes to the note's line where the note says it. */
export function collectFindings(severity: Options["severity"], prefix: string, notePlace: FindNotePlace): SiteFindings {
  const groups = new Map<string, Group>();
  const atNotes: Diagnostic[] = [];
  return {
    add(file, found, position) {
      const { code, target, data, suggestion, path, fragment } = found;
      const level = severity[code] ?? diagnosticCodes[code];
      if (level === "off") return;
      const place = notePlace(file);
      const inNote = place?.locate({ code, value: target, path, fragment });
      if (inNote === "known") return;
      const common = { code, severity: level, target, data, ...(suggestion === undefined ? {} : { suggestion }) };
      if (inNote !== undefined) {
        atNotes.push({ ...common, path: place!.path, position: inNote });
        return;
      }
      const key = `${code} ${String(data["element"] ?? "")} ${path ?? target}#${fragment ?? ""}`;
      const group = groups.get(key) ?? { kept: [], pages: new Set() };
      groups.set(key, group);
      group.pages.add(file);
      if (group.pages.size <= MOST) group.kept.push({ ...common, path: prefix + file, position: position() });
    },
    diagnostics() {
      const inSite = [...groups.values()].flatMap(({ kept, pages }) => {
        if (pages.size <= MOST) return kept;
        const [first] = sortDiagnostics(kept);
        return [{ ...first!, data: { ...first!.data, pages: pages.size } }];
      });
      return sortDiagnostics([...unique(atNotes), ...inSite]);
    },
  };
}

/** Two slots of one page may stand for one link of the note. */
function unique(findings: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter(({ code, path, position: { line, column }, target }) => {
    const key = `${path}:${line}:${column} ${code} ${target}`;
    return !seen.has(key) && seen.add(key);
  });
}
