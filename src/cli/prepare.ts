import { statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseOptions, parseSeverity } from "../config/parse-options.ts";
import type { Options } from "../model/options.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Context } from "./context.ts";
import { loadConfig } from "./load-config.ts";
import { pagesDefaults } from "./pages-defaults.ts";
import type { Arguments, FlagSpecs } from "./parse-arguments.ts";

/** Flags of every command that reads notes. */
export const noteFlags = {
  base: { type: "string" },
  "site-url": { type: "string" },
  drafts: { type: "boolean" },
  severity: { type: "list" },
  root: { type: "list" },
  exclude: { type: "list" },
  "no-cache": { type: "boolean" },
} as const satisfies FlagSpecs;

/** A command's folder and options, ready to be loaded. */
export interface Prepared {
  /** Absolute. */
  readonly root: string;
  readonly options: Options;
  readonly cacheDir: string | undefined;
}

/**
 * Finds the notes folder and gathers options: flags over environment over configuration file over defaults.
 * @throws UsageError `missing-folder`, `not-a-folder`, and what parsing options throws
 */
export async function prepare(
  args: Arguments,
  context: Context,
  overrides: Readonly<Record<string, unknown>> = {},
): Promise<Prepared> {
  const root = notesFolder(args.positionals[0], context.cwd);
  const severity = args.list("severity");
  const config = await loadConfig(context.cwd);
  const flags: Record<string, unknown> = {
    base: args.text("base"),
    siteUrl: args.text("site-url"),
    ...(args.flag("drafts") ? { drafts: true } : {}),
    ...(args.list("root").length > 0 ? { roots: args.list("root") } : {}),
    ...(args.list("exclude").length > 0 ? { exclude: args.list("exclude") } : {}),
  };
  const given = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
  const parsed = parseOptions({ ...pagesDefaults(context.env), ...config, ...overrides, ...given });
  const options =
    severity.length === 0 ? parsed : { ...parsed, severity: { ...parsed.severity, ...parseSeverity(severity) } };
  return { root, options, cacheDir: args.flag("no-cache") ? undefined : join(context.cwd, ".cache", "ieum") };
}

function notesFolder(written: string | undefined, cwd: string): string {
  const root = resolve(cwd, written ?? "notes");
  const stat = statSync(root, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError("missing-folder", { folder: written ?? "notes" });
  if (!stat.isDirectory()) throw new UsageError("not-a-folder", { folder: written ?? "notes" });
  return root;
}

/**
 * Resolves the output folder.
 * @throws UsageError `output-in-notes` where it is the notes folder or holds it
 */
export function outputFolder(written: string, root: string, cwd: string): string {
  const output = resolve(cwd, written);
  const inside = relative(output, root);
  if (inside === "" || !inside.startsWith("..")) throw new UsageError("output-in-notes", { output: written });
  return output;
}
