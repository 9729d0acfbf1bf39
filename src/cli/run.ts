import { hideFromGit } from "../io/hide-from-git.ts";
import { UsageError } from "../model/usage-error.ts";
import { createClosest } from "../text/closest.ts";
import { cacheFolder } from "./cache-folder.ts";
import { commands } from "./commands.ts";
import type { Context, ExitCode } from "./context.ts";
import { describeFailure } from "./describe-failure.ts";
import { guardLog } from "./guard-log.ts";
import { helpOf, overview } from "./help.ts";
import { packageVersion } from "./package-version.ts";
import { parseArguments } from "./parse-arguments.ts";

/** Runs one command line; every failure becomes one message and an exit code. */
export async function run(argv: readonly string[], context: Context): Promise<ExitCode> {
  const [name, ...rest] = commandFirst(argv);
  try {
    if (name === "--version" || name === "-v") return say(context, `${packageVersion()}\n`);
    if (name === "--help" || name === "-h" || name === "help") return say(context, help(rest[0], context));
    const command = await commands[known(name)]!();
    const args = parseArguments(rest, command.flags);
    const lang = args.text("lang") ?? "ko";
    if (!["ko", "en"].includes(lang))
      throw new UsageError("bad-value", { option: "--lang", value: lang, expected: "ko | en" });
    if (args.flag("help")) return say(context, helpOf(name, context.lang));
    return await command.run(args, context);
  } catch (error) {
    return fail(error, argv, context);
  } finally {
    hideFromGit(cacheFolder(context));
  }
}

/** What every command takes may also stand before its name. */
function commandFirst(argv: readonly string[]): readonly [name: string, ...rest: string[]] {
  let at = 0;
  while (/^--(?:lang|debug)(?:=|$)/.test(argv[at] ?? "")) at += argv[at] === "--lang" ? 2 : 1;
  return [argv[at] ?? "--help", ...argv.slice(0, at), ...argv.slice(at + 1)];
}

/** @throws UsageError `unknown-command` */
function known(name: string): string {
  if (Object.hasOwn(commands, name)) return name;
  const nearest = createClosest(Object.keys(commands))(name) ?? "";
  throw new UsageError("unknown-command", { command: name, nearest });
}

function help(topic: string | undefined, context: Context): string {
  return topic === undefined || topic.startsWith("-") ? overview(context.lang) : helpOf(known(topic), context.lang);
}

function say(context: Context, text: string): ExitCode {
  context.out.write(text);
  return 0;
}

function fail(error: unknown, argv: readonly string[], context: Context): ExitCode {
  const debug = argv.includes("--debug");
  const { err, lang, env } = context;
  const { message, unforeseen } = describeFailure(error, context, commandFirst(argv)[0]);
  err.write(guardLog(`ieum: ${message}\n`, env));
  if (unforeseen && !debug)
    err.write(lang === "ko" ? "자세히 보려면 --debug를 붙여 주세요.\n" : "Add --debug for more.\n");
  if (debug && error instanceof Error)
    err.write(guardLog(`${error.stack}\n${error.cause instanceof Error ? `${error.cause.stack}\n` : ""}`, env));
  return 2;
}
