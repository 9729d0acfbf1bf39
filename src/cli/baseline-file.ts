import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { BaselineEntry } from "../check/apply-baseline.ts";
import { endOfLink } from "../io/end-of-link.ts";
import { writeFileIfChanged } from "../io/write-file.ts";
import { UsageError } from "../model/usage-error.ts";

/** Where the baseline lies, in the working folder. */
export const BASELINE = ".ieum-baseline.json";

/**
 * Reads a baseline; `undefined` where there is none.
 * @throws UsageError `missing-file` where it cannot be read, `bad-baseline` where it is not one, with line and column where they are known
 */
export function readBaseline(file: string): BaselineEntry[] | undefined {
  if (!existsSync(file)) return undefined;
  const document = readDocument(file);
  if (document?.version !== 1 || !Array.isArray(document.findings)) throw badBaseline(basename(file));
  return document.findings.map((value, index) => {
    const entry = toEntry(value);
    if (entry === undefined) throw badBaseline(`${basename(file)}: findings[${index}]`);
    return entry;
  });
}

type Document = { readonly version?: unknown; readonly findings?: unknown } | null;

function readDocument(file: string): Document {
  const text = readText(file);
  try {
    return JSON.parse(text) as Document;
  } catch (error) {
    throw badBaseline(basename(file) + placeOf(error, text), error);
  }
}

/** What cannot be read (a folder, another's file) is not to be deleted. */
function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError("missing-file", { file: basename(file), reason }, { cause: error });
  }
}

function badBaseline(file: string, cause?: unknown): UsageError {
  return new UsageError("bad-baseline", { file }, { cause });
}

/** `:3:14` where V8 tells an offset in a text that is no JSON. */
function placeOf(error: unknown, text: string): string {
  const offset = / at position (\d+)/.exec(error instanceof SyntaxError ? error.message : "")?.[1];
  if (offset === undefined) return "";
  const lines = text.slice(0, Number(offset)).split("\n");
  return `:${lines.length}:${lines.at(-1)!.length + 1}`;
}

/** Writes a baseline: one finding a line, so that a diff shows which came and went. */
export function writeBaseline(file: string, entries: readonly BaselineEntry[]): void {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  const findings = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  try {
    writeFileIfChanged(endOfLink(file), `{\n  "version": 1,\n  "findings": ${findings}\n}\n`);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError("cannot-write", { file: basename(file), reason }, { cause: error });
  }
}

function toEntry(value: unknown): BaselineEntry | undefined {
  const { code, path, target, reason = "" } = (value ?? {}) as Partial<Record<keyof BaselineEntry, unknown>>;
  const isEntry = [code, path, target, reason].every((part) => typeof part === "string");
  return isEntry ? ({ code, path, target, reason } as BaselineEntry) : undefined;
}
