import type { Command } from "./command.ts";

/** Every command by its name, in the order of the help; only the one that runs is loaded, for Eleventy and Mermaid are heavy. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import("./commands/build.ts")).build,
  serve: async () => (await import("./commands/serve.ts")).serve,
  check: async () => (await import("./commands/check.ts")).check,
  mv: async () => (await import("./commands/mv.ts")).mv,
  diagram: async () => (await import("./commands/diagram.ts")).diagram,
  search: async () => (await import("./commands/search.ts")).search,
};
