import type { Command } from "./command.ts";
import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import { serve } from "./commands/serve.ts";

/** Every command by its name, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = { build, serve, check };
