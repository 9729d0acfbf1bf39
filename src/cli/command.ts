import type { Context, ExitCode } from "./context.ts";
import type { Arguments, FlagSpecs } from "./parse-arguments.ts";

/** One command: its flags and what it does. */
export interface Command {
  readonly flags: FlagSpecs;
  readonly run: (args: Arguments, context: Context) => Promise<ExitCode>;
}
