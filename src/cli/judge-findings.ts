import { resolve } from "node:path";
import { applyBaseline, makeBaseline } from "../check/apply-baseline.ts";
import { codeLayers, type Layer } from "../check/code-layers.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { UsageError } from "../model/usage-error.ts";
import type { BaselineReport } from "../report/report.ts";
import { BASELINE, readBaseline, writeBaseline } from "./baseline-file.ts";
import type { Context } from "./context.ts";
import type { Arguments, FlagSpecs } from "./parse-arguments.ts";
import type { Since } from "./select-since.ts";

/** Flags that decide which findings count. */
export const judgeFlags = {
  baseline: { type: "string" },
  "update-baseline": { type: "boolean" },
  since: { type: "string" },
} as const satisfies FlagSpecs;

/** The findings that count in this run. */
export interface JudgedFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly baseline?: BaselineReport;
}

/**
 * Keeps the findings that count: `--update-baseline` records all of them, a baseline takes known ones out, `--since` keeps those that a
 * change can have made. `ran`: the layers that looked at everything.
 * @throws UsageError `bad-value`, `missing-file`, `bad-baseline`, `cannot-write`
 */
export function judgeFindings(
  diagnostics: readonly Diagnostic[],
  { select }: Since,
  ran: readonly Layer[],
  args: Arguments,
  context: Context,
): JudgedFindings {
  const written = args.text("baseline");
  if (written === "") throw new UsageError("bad-value", { option: "--baseline", value: written, expected: BASELINE });
  const file = resolve(context.cwd, written ?? BASELINE);
  let entries = readBaseline(file);
  const layers = new Set(ran);
  if (args.flag("update-baseline")) {
    entries = makeBaseline(entries ?? [], diagnostics, layers);
    writeBaseline(file, entries);
    return { diagnostics: [], baseline: { known: entries.length, gone: [] } };
  }
  if (entries === undefined) {
    if (written !== undefined) throw new UsageError("missing-file", { file: written, reason: "ENOENT" });
    return { diagnostics: select(diagnostics) };
  }
  const judged = applyBaseline(entries, diagnostics, layers);
  return {
    diagnostics: select(judged.diagnostics),
    baseline: { ...countKnown(judged.known), gone: judged.gone.map(goneEntry) },
  };
}

function countKnown(known: readonly Diagnostic[]): Omit<BaselineReport, "gone"> {
  const external = known.filter(({ code }) => codeLayers(code).includes("external")).length;
  return { known: known.length, ...(external === 0 ? {} : { external }) };
}

function goneEntry({ code, path, target }: BaselineReport["gone"][number]): BaselineReport["gone"][number] {
  return { code, path, target };
}
