import { existsSync } from "node:fs";
import { join } from "node:path";
import { inferAddress } from "../check/site/infer-address.ts";
import { readSource } from "../io/read-source.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Report } from "../report/report.ts";
import { checkBuiltSite } from "../site/check-built-site.ts";
import type { Context } from "./context.ts";
import { demandPages } from "./demand-pages.ts";
import type { Arguments } from "./parse-arguments.ts";
import { judgeFindings } from "./judge-findings.ts";
import { folderAt, prepareOptions } from "./prepare.ts";
import type { Findings } from "./report-findings.ts";
import { keepAll } from "./select-since.ts";

/** Flags that ask for something of notes. */
const ofNotes = ["fix", "since", "links", "external", "exclude"];

/**
 * Checks a built site of which no notes are known. Where nobody says where it lies, its home page's canonical address does.
 * @throws UsageError `needs-notes`, `missing-folder`, `not-a-folder`, `no-pages`, and what parsing options and judging findings throws
 */
export async function checkSiteAlone(
  args: Arguments,
  context: Context,
): Promise<{ readonly found: Findings; readonly more: Partial<Report> }> {
  const site = args.text("site")!;
  const flag = ofNotes.find((name) => args.text(name) !== undefined);
  if (flag !== undefined)
    throw new UsageError("needs-notes", { option: `--${flag}`, site, written: asWritten(flag, args) });
  const folder = folderAt(site, context.cwd, "--site");
  const options = await prepareOptions(args, context, { defaults: addressOf(folder, args.text("base")) });
  const built = await checkBuiltSite({ folder, options });
  demandPages(built, folder, context);
  const { diagnostics, baseline } = judgeFindings(built.diagnostics, keepAll, ["site"], args, context);
  return {
    found: { root: folder, notes: 0, diagnostics },
    more: { pages: built.pages, guide: options.guideUrl, ...(baseline === undefined ? {} : { baseline }) },
  };
}

/** `--since=HEAD`, `--links`: for an example that may be run as it is. */
function asWritten(flag: string, args: Arguments): string {
  const value = flag === "exclude" ? args.list(flag)[0] : args.text(flag);
  return typeof value !== "string" || value === "" ? `--${flag}` : `--${flag}=${value}`;
}

/** Not used where the page speaks of another place than the owner does. */
function addressOf(folder: string, base: string | undefined): object {
  const has = (path: string): boolean =>
    [`${path}.html`, `${path}/index.html`].some((file) => existsSync(join(folder, file)));
  const address = inferAddress(readSource(join(folder, "index.html"), Number.POSITIVE_INFINITY).text, has);
  if (address === undefined || !/^\/(?:[\w.~-]+\/)*$/.test(address.base)) return {};
  return base === undefined || base === address.base ? address : {};
}
