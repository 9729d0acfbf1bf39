import type { Reporter } from "./report.ts";
import { github } from "./reporters/github.ts";
import { json } from "./reporters/json.ts";
import { junit } from "./reporters/junit.ts";
import { markdown } from "./reporters/markdown.ts";
import { pretty } from "./reporters/pretty.ts";
import { rdjson } from "./reporters/rdjson.ts";
import { sarif } from "./reporters/sarif.ts";

/** Every reporter by the name that `--reporter` takes. */
export const reporters = { pretty, github, json, junit, sarif, markdown, rdjson } as const satisfies Record<
  string,
  Reporter
>;

/** A name that `--reporter` takes. */
export type ReporterName = keyof typeof reporters;
