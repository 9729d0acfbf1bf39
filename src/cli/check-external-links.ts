import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ExternalAnswer } from "../model/external-answer.ts";
import type { Report } from "../report/report.ts";
import type { Site } from "../site/site.ts";
import type { Context } from "./context.ts";
import { packageVersion } from "./package-version.ts";
import type { Arguments, FlagSpecs } from "./parse-arguments.ts";
import type { ExternalOptions } from "../external/external-options.ts";
import { demandExternal } from "./demand-external.ts";

/** Flags of the external layer. */
export const externalFlags = {
  external: { type: "boolean" },
  "include-local": { type: "boolean" },
  suggest: { type: "boolean" },
  upgrade: { type: "boolean" },
  budget: { type: "string" },
  grace: { type: "string" },
  shard: { type: "string" },
} as const satisfies FlagSpecs;

/** What asking over the network has told. */
export interface ExternalCheck {
  readonly diagnostics: readonly Diagnostic[];
  readonly answers: ReadonlyMap<string, ExternalAnswer>;
  readonly counts: NonNullable<Report["external"]>;
}

/**
 * Asks for the external links of a site's notes, once a URL. `among`: NFC paths of the notes whose links are asked for; absent: all.
 * @throws UsageError `bad-value`
 */
export async function checkExternalLinks(
  site: Site,
  args: Arguments,
  context: Context,
  among?: ReadonlySet<string>,
): Promise<ExternalCheck> {
  const { options, grace } = await externalOptions(site.options.external, args, context);
  const { checkLinks } = await import("../external/check-links.ts");
  const links = [...site.graph.edges].flatMap(([id, edges]) => {
    const { path } = site.graph.notes.get(id)!;
    if (among?.has(path) === false) return [];
    return edges.flatMap(({ link, resolution }) =>
      resolution.type === "external"
        ? [{ path, position: link.position, target: resolution.url, url: resolution.url }]
        : [],
    );
  });
  const { answers, diagnostics, counts } = await checkLinks(links, options, grace);
  return { answers, counts, diagnostics: diagnostics.flatMap((finding) => withOwnSeverity(finding, site.options)) };
}

/** The owner's severity, but within its grace a dead link fails no run. */
function withOwnSeverity(finding: Diagnostic, { severity }: Site["options"]): Diagnostic[] {
  const own = severity[finding.code] ?? finding.severity;
  if (own === "off") return [];
  const isYoung = finding.code === "dead-link" && finding.severity === "warning";
  return [{ ...finding, severity: isYoung && own === "error" ? "warning" : own }];
}

/**
 * Gathers the external layer's options: flags over configuration over defaults.
 * @throws UsageError `bad-value`, `unknown-option`, `bad-proxy`, `bad-variable`
 */
export async function externalOptions(
  config: unknown,
  args: Arguments,
  context: Context,
): Promise<{ readonly options: ExternalOptions; readonly grace: number }> {
  const { resolveExternalOptions } = await import("../external/resolve-external-options.ts");
  const flags = {
    includeLocal: args.flag("include-local"),
    suggest: args.flag("suggest"),
    upgrade: args.flag("upgrade"),
    ...textFlags(args),
  };
  const cacheFile = args.flag("no-cache") ? "" : join(context.cwd, ".cache", "external.json");
  const { options, grace, problems } = resolveExternalOptions({
    config,
    flags,
    env: context.env,
    cacheFile,
    version: packageVersion(),
  });
  demandExternal(problems, config, (flag) => args.text(flag));
  return { options, grace };
}

function textFlags(args: Arguments): { readonly budget?: string; readonly grace?: string; readonly shard?: string } {
  const given = ["budget", "grace", "shard"].flatMap((name) => {
    const value = args.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}
