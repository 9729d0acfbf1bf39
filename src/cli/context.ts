import type { Lang } from "../model/options.ts";

/** What a command may touch of the outside, given as values so that tests can give their own. */
export interface Context {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Language of messages. */
  readonly lang: Lang;
  readonly out: Output;
  readonly err: Output;
  /** Standard input, read to its end. */
  readonly readInput: () => Promise<string>;
  /** Fires when the reader wants to stop. */
  readonly signal: AbortSignal;
}

/** A stream of text. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  readonly columns: number;
}

/** 0: nothing to mend; 1: findings; 2: could not run. */
export type ExitCode = 0 | 1 | 2;
