import { run } from "../../src/cli/run.ts";

/** What a command said and how it ended. */
export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process. */
export async function runCli(
  cwd: string,
  argv: readonly string[],
  given: { input?: string; lang?: "ko" | "en"; env?: Record<string, string> } = {},
): Promise<CliResult> {
  let out = "";
  let err = "";
  const code = await run(argv, {
    cwd,
    env: given.env ?? {},
    lang: given.lang ?? "ko",
    out: { write: (text) => void (out += text), isTTY: false, columns: 80 },
    err: { write: (text) => void (err += text), isTTY: false, columns: 80 },
    readInput: async () => given.input ?? "",
    signal: AbortSignal.abort(),
  });
  return { code, out, err };
}
