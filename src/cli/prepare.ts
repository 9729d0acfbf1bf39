import { existsSync, realpathSync, type Stats, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseOptions, parseSeverity } from "../config/parse-options.ts";
import { showValue } from "../config/show-value.ts";
import type { Parts } from "../../_includes/part.ts";
import { demandOptionPaths } from "../io/demand-option-paths.ts";
import type { Options } from "../model/options.ts";
import { UsageError } from "../model/usage-error.ts";
import { cacheFolder } from "./cache-folder.ts";
import type { Context } from "./context.ts";
import { demandExternal } from "./demand-external.ts";
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
  /** The owner's parts of the layout; empty: ieum's own alone. */
  readonly parts: Partial<Parts>;
}

/**
 * Finds the notes folder and gathers options: flags over configuration file over environment over defaults. `afresh`: the file is
 * read again.
 * @throws UsageError `extra-argument`, `missing-folder`, `not-a-folder`, `missing-option-path`, and what parsing options throws
 */
export async function prepare(
  args: Arguments,
  context: Context,
  overrides: Readonly<Record<string, unknown>> = {},
  afresh = false,
): Promise<Prepared> {
  const [, more] = args.positionals;
  if (more !== undefined) throw new UsageError("extra-argument", { argument: more });
  const root = folderAt(args.positionals[0] ?? "notes", context.cwd);
  const config = await loadConfig(context.cwd, afresh);
  const options = await prepareOptions(args, context, { overrides, config, root });
  asWritten(args, () => demandOptionPaths(root, options));
  const cacheDir = args.flag("no-cache") ? undefined : cacheFolder(context);
  return { root, options, cacheDir, parts: (config["parts"] ?? {}) as Partial<Parts> };
}

/**
 * Gathers options: flags over `overrides` over the configuration file over `defaults` over the environment.
 * @throws UsageError what parsing options throws
 */
export async function prepareOptions(
  args: Arguments,
  context: Context,
  given: {
    readonly overrides?: object;
    readonly defaults?: object;
    readonly config?: Record<string, unknown>;
    readonly root?: string;
  } = {},
): Promise<Options> {
  const severity = args.list("severity");
  if (args.list("exclude").includes(""))
    throw new UsageError("bad-value", { option: "--exclude", value: "", expected: "drafts/**" });
  // The layout is no matter of options: who builds pages asks for it.
  const { parts, ...config } = given.config ?? (await loadConfig(context.cwd));
  if (parts !== undefined) await demandFunctions(parts);
  const flags: Record<string, unknown> = {
    base: args.text("base"),
    siteUrl: args.text("site-url"),
    ...(args.flag("drafts") ? { drafts: true } : {}),
    ...(args.list("root").length > 0 ? { roots: args.list("root") } : {}),
    ...(args.list("exclude").length > 0 ? { exclude: args.list("exclude") } : {}),
  };
  const written = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
  const all = {
    ...pagesDefaults(context.env, given.root),
    ...given.defaults,
    ...config,
    ...given.overrides,
    ...written,
  };
  const parsed = asWritten(args, () => parseOptions(all));
  if (config["external"] !== undefined) await demandRules(config["external"]);
  return severity.length === 0 ? parsed : { ...parsed, severity: { ...parsed.severity, ...parseSeverity(severity) } };
}

/** The flag that gives an option. */
const flagOf: Readonly<Record<string, keyof typeof noteFlags>> = {
  base: "base",
  siteUrl: "site-url",
  roots: "root",
  exclude: "exclude",
};

/** Has an error about an option name the flag, where one was written. */
function asWritten<T>(args: Arguments, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const flag = error instanceof UsageError ? flagOf[error.data["option"] ?? ""] : undefined;
    if (flag === undefined || args.text(flag) === undefined) throw error;
    const { code, data, cause } = error as UsageError;
    throw new UsageError(code, { ...data, option: `--${flag}` }, { cause });
  }
}

/** The layout is loaded only where an owner has parts of it. */
async function demandFunctions(parts: unknown): Promise<void> {
  const expected = "{ footer: (page, frame) => … }";
  if (typeof parts !== "object" || parts === null || Array.isArray(parts))
    throw new UsageError("bad-value", { option: "parts", value: showValue(parts), expected });
  (await import("../../_includes/demand-parts.ts")).demandParts(parts);
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part !== "function")
      throw new UsageError("bad-value", { option: `parts.${name}`, value: showValue(part), expected });
  }
}

/** What is wrong with the rules of the external layer is told before somebody asks for it, as of every option. */
async function demandRules(external: unknown): Promise<void> {
  const { parseExternalConfig } = await import("../external/parse-external-config.ts");
  demandExternal(parseExternalConfig(external).problems, external);
}

/**
 * Resolves a folder that must be there. `option`: the flag of a built site, where the folder is one. Empty, as of a variable that is not
 * set, is not the working folder.
 * @throws UsageError `bad-value`, `missing-folder`, `not-a-folder`, `unreadable-folder`
 */
export function folderAt(written: string, cwd: string, option = ""): string {
  if (written === "" && option !== "") throw new UsageError("bad-value", { option, value: "", expected: "_site" });
  if (written === "") throw new UsageError("missing-folder", { folder: "''", option });
  // macOS hands out names in NFD, and what is written may be either.
  const names = [written, written.normalize("NFC"), written.normalize("NFD")];
  const name = names.find((name) => statOf(resolve(cwd, name), written) !== undefined) ?? written;
  const root = resolve(cwd, name);
  const stat = statOf(root, written);
  if (stat === undefined) throw new UsageError("missing-folder", { folder: written, option });
  if (!stat.isDirectory()) throw new UsageError("not-a-folder", { folder: written, option });
  return root;
}

function statOf(folder: string, written: string): Stats | undefined {
  try {
    return statSync(folder, { throwIfNoEntry: false });
  } catch (error) {
    const { code = "EIO" } = error as NodeJS.ErrnoException;
    throw new UsageError("unreadable-folder", { folder: written, reason: code }, { cause: error });
  }
}

/**
 * Resolves the output folder.
 * @throws UsageError `bad-value`, `output-in-notes` where it is the notes folder or holds it, by whatever name, `output-not-a-folder` where a file is in its place or above it
 */
export function outputFolder(written: string, root: string, cwd: string): string {
  if (written === "") throw new UsageError("bad-value", { option: "--output", value: "", expected: "_site" });
  const output = resolve(cwd, written);
  const inside = relative(realPath(output), realPath(root));
  if (inside === "" || !inside.startsWith("..")) throw new UsageError("output-in-notes", { output: written });
  if (isUnderFile(output)) throw new UsageError("output-not-a-folder", { output: written });
  return output;
}

/** Whether the path, or the nearest thing above it that is there, is no folder. */
function isUnderFile(path: string): boolean {
  return !statSync(nearest(path)).isDirectory();
}

/** Where a path leads that need not be there yet. */
function realPath(path: string): string {
  const there = nearest(path);
  return join(realpathSync(there), relative(there, path));
}

/** The path, or the nearest thing above it that is there. */
function nearest(path: string): string {
  let at = path;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}
