import { existsSync, readFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { ownerFrame } from "./owner-frame.ts";

/** Where in an owner's files a configuration failed (`ieum.config.ts:3:14`, without numbers where nobody knows), and why. */
export interface ConfigError {
  readonly file: string;
  readonly reason: string;
}

/** Places what reading a configuration threw: a syntax error by parsing again, any other by its stack. */
export async function locateConfigError(file: string, error: unknown): Promise<ConfigError> {
  const folder = dirname(file);
  const written = error instanceof Error ? error.message.trim() : String(error);
  // What tsx throws names the file, which may be one that the configuration imports.
  const [, failed = file, line, column, refused] = /^(.+?):(\d+):(\d+): ERROR: (.+)$/m.exec(written) ?? [];
  const syntax = await locateSyntaxError(folder, failed);
  if (syntax !== undefined) return syntax;
  if (refused !== undefined)
    return { file: `${relative(folder, failed)}:${line}:${Number(column) + 1}`, reason: refused };
  const stack = error instanceof Error ? await readableStack(file, error) : "";
  // What Node adds is for those who know how modules are found.
  const reason = written.replace(/\nRequire stack:[^]*/, "");
  return { file: ownerFrame(folder, stack) ?? relative(folder, file), reason };
}

/** Where no package.json says `"type": "module"`, tsx may run a TypeScript file from a `data:` address: its own loader for CommonJS knows the lines. */
async function readableStack(file: string, { stack = "" }: Error): Promise<string> {
  if (!file.endsWith(".ts") || !/^ {4}at .*data:text\/javascript/m.test(stack)) return stack;
  const { require: load } = await import("tsx/cjs/api");
  try {
    load(file, import.meta.url);
  } catch (error) {
    if (error instanceof Error) return error.stack ?? "";
  }
  return "";
}

async function locateSyntaxError(folder: string, file: string): Promise<ConfigError | undefined> {
  if (!existsSync(file)) return undefined;
  const { transform } = await import("esbuild");
  const loader = /\.[cm]?js$/.test(file) ? "js" : file.endsWith(".json") ? "json" : "ts";
  try {
    await transform(readFileSync(file, "utf8").replace(/^\uFEFF/, ""), { loader, logLevel: "silent" });
    return undefined;
  } catch (error) {
    const [first] = (error as { errors?: readonly SyntaxProblem[] }).errors ?? [];
    if (!first?.location) return undefined;
    const { line, column, lineText } = first.location;
    // esbuild counts bytes from 0.
    const before = Buffer.from(lineText).subarray(0, column).toString();
    return { file: `${relative(folder, file)}:${line}:${before.length + 1}`, reason: first.text };
  }
}

interface SyntaxProblem {
  readonly text: string;
  readonly location: { readonly line: number; readonly column: number; readonly lineText: string } | null;
}
