import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { BaselineEntry } from "../check/apply-baseline.ts";
import { writeFileIfChanged } from "../io/write-file.ts";
import { UsageError } from "../model/usage-error.ts";

/** Where the baseline lies, in the working folder. */
export const BASELINE = ".ieum-baseline.json";

/**
 * Reads a baseline; `undefined` where there is none.
 * @throws UsageError `bad-config` where it is not one
 */
export function readBaseline(file: string): BaselineEntry[] | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const document = JSON.parse(readFileSync(file, "utf8")) as { version?: unknown; findings?: unknown };
    if (document.version !== 1 || !Array.isArray(document.findings)) throw new TypeError("expected version 1");
    return document.findings.map(toEntry);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError("bad-config", { file: basename(file), reason }, { cause: error });
  }
}

/** Writes a baseline: one finding a line, so that a diff shows which came and went. */
export function writeBaseline(file: string, entries: readonly BaselineEntry[]): void {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  const findings = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  try {
    writeFileIfChanged(file, `{\n  "version": 1,\n  "findings": ${findings}\n}\n`);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError("cannot-write", { file: basename(file), reason }, { cause: error });
  }
}

function toEntry(value: unknown): BaselineEntry {
  const { code, path, target, reason = "" } = (value ?? {}) as Partial<Record<keyof BaselineEntry, unknown>>;
  if (typeof code !== "string" || typeof path !== "string" || typeof target !== "string" || typeof reason !== "string")
    throw new TypeError(`unexpected entry ${JSON.stringify(value)}`);
  return { code, path, target, reason };
}
