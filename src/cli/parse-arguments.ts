import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "../model/usage-error.ts";
import { createClosest } from "../text/closest.ts";

/** Flags of a command: `string` takes a value, `optional` may take one after `=` (else it is empty), `list` may be given more than once. */
export type FlagType = "string" | "optional" | "boolean" | "list";

/** A command's flags by name. */
export type FlagSpecs = Readonly<Record<string, { readonly type: FlagType; readonly short?: string }>>;

/** What was written on the command line. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
  readonly list: (name: string) => readonly string[];
}

/** Flags that every command takes. */
export const commonFlags = {
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
  debug: { type: "boolean" },
} as const satisfies FlagSpecs;

/**
 * Reads a command's arguments.
 * @throws UsageError `unknown-option`, with the nearest name, `bad-value` for a missing value, `needless-value` for one after a switch
 */
export function parseArguments(argv: readonly string[], specs: FlagSpecs): Arguments {
  const all: FlagSpecs = { ...commonFlags, ...specs };
  const options: NonNullable<ParseArgsConfig["options"]> = {};
  for (const [name, { type, short }] of Object.entries(all)) {
    options[name] = {
      type: type === "boolean" ? "boolean" : "string",
      multiple: type === "list",
      ...(short === undefined ? {} : { short }),
    };
  }
  const values = read(completeOptional(argv, all), options);
  return {
    positionals: values.positionals,
    text: (name) => values.values[name] as string | undefined,
    flag: (name) => values.values[name] === true,
    list: (name) => (values.values[name] as string[] | undefined) ?? [],
  };
}

/** Node's parser knows no optional values: a bare `--fix` becomes `--fix=`. */
function completeOptional(argv: readonly string[], specs: FlagSpecs): string[] {
  const end = argv.includes("--") ? argv.indexOf("--") : argv.length;
  return argv.map((arg, i) =>
    i < end && arg.startsWith("--") && specs[arg.slice(2)]?.type === "optional" ? `${arg}=` : arg,
  );
}

function read(argv: readonly string[], options: NonNullable<ParseArgsConfig["options"]>): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(?:-\w, )?(-[^' <]+)/.exec(message)?.[1] ?? "";
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
      const nearest = createClosest(Object.keys(options))(option.replace(/^-+/, ""));
      throw new UsageError(
        "unknown-option",
        { option, nearest: nearest === undefined ? "" : `--${nearest}` },
        { cause: error },
      );
    }
    // A switch that was given a value says so itself, for "needs a value" would be the contrary of the truth.
    const isSwitch = options[option.replace(/^-+/, "")]?.type === "boolean";
    throw new UsageError(
      isSwitch ? "needless-value" : "bad-value",
      { option, value: "", expected: "" },
      { cause: error },
    );
  }
}
