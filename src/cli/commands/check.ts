import { UsageError } from "../../model/usage-error.ts";
import { toLinkRows } from "../to-link-rows.ts";
import { reporters, type ReporterName } from "../../report/reporters.ts";
import { createLoader } from "../../site/create-loader.ts";
import { createClosest } from "../../text/closest.ts";
import type { Command } from "../command.ts";
import { writeReport } from "../write-report.ts";
import { noteFlags, prepare } from "../prepare.ts";
import { findingsOf } from "../findings-of.ts";
import { toReport } from "../report-findings.ts";

/** `ieum check`: reads, links and tells; builds nothing. */
export const check: Command = {
  flags: {
    ...noteFlags,
    reporter: { type: "list", short: "r" },
    strict: { type: "boolean" },
    links: { type: "boolean" },
  },
  async run(args, context) {
    const started = performance.now();
    const outputs = reporterOutputs(args.list("reporter"));
    const { root, options, cacheDir } = await prepare(args, context);
    const loader = createLoader({ root, options: { ...options, mentions: false }, cacheDir, skip: [] });
    try {
      const site = await loader.load();
      const links = args.flag("links") ? { links: toLinkRows(site) } : {};
      const report = toReport(findingsOf(site), context, { ...links, elapsed: performance.now() - started });
      for (const { name, file } of outputs)
        writeReport(reporters[name](file === undefined ? report : { ...report, color: false }), file, context);
      return site.diagnostics.some(
        ({ severity }) => severity === "error" || (args.flag("strict") && severity === "warning"),
      )
        ? 1
        : 0;
    } finally {
      await loader.close();
    }
  },
};

interface ReporterOutput {
  readonly name: ReporterName;
  readonly file: string | undefined;
}

/** `pretty`, `sarif=out.sarif` … */
function reporterOutputs(written: readonly string[]): ReporterOutput[] {
  const list = written.length === 0 ? ["pretty"] : written;
  return list.map((entry) => {
    const [name = "", file] = entry.split("=", 2);
    if (Object.hasOwn(reporters, name)) return { name: name as ReporterName, file };
    const nearest = createClosest(Object.keys(reporters))(name);
    throw new UsageError("bad-value", {
      option: "--reporter",
      value: name,
      expected: Object.keys(reporters).join(" | "),
      nearest: nearest ?? "",
    });
  });
}
