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
  const reason = (error instanceof Error ? error.message : String(error)).trim();
  const folder = dirname(file);
  // What tsx throws names the file, which may be one that the configuration imports.
  const failed = /^(.+?):(\d+):(\d+): ERROR: /m.exec(reason)?.[1] ?? file;
  return (
    (await locateSyntaxError(folder, failed)) ?? {
      file:
        error instanceof Error
          ? (ownerFrame(folder, error.stack ?? "") ?? relative(folder, file))
          : relative(folder, file),
      reason,
    }
  );
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
