import { join, relative } from "node:path";
import { joinLayers } from "../../check/join-layers.ts";
import type { Options } from "../../model/options.ts";
import { UsageError } from "../../model/usage-error.ts";
import { actionsRun } from "../actions-run.ts";
import { toLinkRows } from "../to-link-rows.ts";
import { reporters } from "../../report/reporters.ts";
import { type FoundByCheck, openKeptFindings } from "../../io/open-kept-findings.ts";
import { scanFolder } from "../../io/scan-folder.ts";
import { hidePasswords } from "../../text/hide-passwords.ts";
import type { Loader, LoaderInput } from "../../site/create-loader.ts";
import { createNoteReader } from "../../site/create-note-reader.ts";
import { fingerprintNotes } from "../../site/fingerprint-notes.ts";
import { checkExternalLinks, externalFlags } from "../check-external-links.ts";
import type { Command } from "../command.ts";
import { demandPages } from "../demand-pages.ts";
import { guardReport } from "../guard-log.ts";
import { type JudgedFindings, judgeFindings, judgeFlags } from "../judge-findings.ts";
import { rejectStrayFlags } from "../reject-stray-flags.ts";
import { keepAll, selectSince } from "../select-since.ts";
import { keepYoungFew } from "../tune-engine.ts";
import { reporterOutputs } from "../reporter-outputs.ts";
import { writeReport } from "../write-report.ts";
import { folderAt, noteFlags, prepare } from "../prepare.ts";
import { type Findings, toReport } from "../report-findings.ts";
import type { Report } from "../../report/report.ts";
import type { Arguments } from "../parse-arguments.ts";
import type { SiteCheck } from "../../check/site/check-site.ts";
import type { Site } from "../../site/site.ts";
import type { Context, ExitCode } from "../context.ts";

/** `ieum check`: reads, links and tells; builds nothing. What a run has no use for is not loaded. */
export const check: Command = {
  flags: {
    ...noteFlags,
    reporter: { type: "list", short: "r" },
    strict: { type: "boolean" },
    links: { type: "boolean" },
    site: { type: "string" },
    fix: { type: "optional" },
    ...judgeFlags,
    ...externalFlags,
    explain: { type: "string" },
    merge: { type: "boolean" },
  },
  async run(args, context) {
    const started = performance.now();
    const unclear = args.text("explain");
    if (unclear !== undefined) return explain(unclear, args, context);
    if (args.flag("merge")) return (await import("../merge-reports.ts")).mergeReports(args, context);
    rejectStrayFlags(args);
    const outputs = reporterOutputs(args.list("reporter"), context);
    if (!["dry", "", undefined].includes(args.text("fix")))
      throw new UsageError("bad-value", { option: "--fix", value: args.text("fix")!, expected: "dry" });
    keepYoungFew();
    const alone = args.text("site") !== undefined && args.positionals.length === 0;
    const { found, more } = alone
      ? await (await import("../check-site-alone.ts")).checkSiteAlone(args, context)
      : await checkNotes(args, context);
    const place = alone ? {} : actionsRun(context.env, found.root);
    const strict = args.flag("strict");
    const report = toReport(found, context, { ...more, ...place, strict, elapsed: performance.now() - started });
    // A dry run's standard output is a diff and nothing else.
    for (const { name, file } of outputs.filter(({ file }) => file !== undefined || args.text("fix") !== "dry")) {
      const text = hidePasswords(reporters[name](file === undefined ? report : { ...report, color: false }));
      writeReport(file === undefined ? guardReport(name, text, context.env) : text, { file }, context);
    }
    return found.diagnostics.some(({ severity }) => severity === "error" || (strict && severity === "warning")) ? 1 : 0;
  },
};

/** What a code means, or what happens to a URL. */
async function explain(unclear: string, args: Arguments, context: Context): Promise<ExitCode> {
  const { explainCode, isCodeLike } = await import("../explain-code.ts");
  if (isCodeLike(unclear)) return explainCode(unclear, context);
  return (await import("../explain-url.ts")).explainUrl(unclear, args, context);
}

async function checkFolder(folder: string, { root, options, graph }: Site, context: Context): Promise<SiteCheck> {
  const { checkBuiltSite } = await import("../../site/check-built-site.ts");
  const built = await checkBuiltSite({ folder, options, notes: { root, graph } });
  demandPages(built, folder, context);
  return built;
}

/** What a run has found, and what its report says besides. */
interface Checked {
  readonly found: Findings;
  readonly more: Partial<Report>;
}

async function checkNotes(args: Arguments, context: Context): Promise<Checked> {
  const { root, options, cacheDir } = await prepare(args, context);
  const folder = args.text("site") === undefined ? undefined : folderAt(args.text("site")!, context.cwd, "--site");
  const skip = folder === undefined ? [] : [folder];
  const input = { root, options: { ...options, mentions: false }, cacheDir, skip, pages: false };
  const given = ["fix", "since", "site", "shard"].some((flag) => args.text(flag) !== undefined);
  const isPlain = !given && !args.flag("external") && !args.flag("links");
  const { notes, judged, more } = isPlain
    ? await checkAlone(input, args, context)
    : await withLoader(input, (loader) => checkLayers(loader, folder, args, context));
  const { diagnostics, baseline } = judged;
  return {
    found: { root, notes, diagnostics },
    more: { guide: options.guideUrl, ...(baseline === undefined ? {} : { baseline }), ...more },
  };
}

async function withLoader<T>(input: LoaderInput, use: (loader: Loader) => Promise<T>): Promise<T> {
  const { createLoader } = await import("../../site/create-loader.ts");
  const loader = createLoader(input);
  try {
    return await use(loader);
  } finally {
    await loader.close();
  }
}

interface Layers {
  readonly notes: number;
  readonly judged: JudgedFindings;
  readonly more: Partial<Report>;
}

/** The source layer alone: where nothing has changed since the last time, what was found then. */
async function checkAlone(input: LoaderInput, args: Arguments, context: Context): Promise<Layers> {
  const { root, options, cacheDir, skip } = input;
  const kept = cacheDir === undefined ? undefined : openKeptFindings(join(cacheDir, "check.json"));
  const files = scanFolder(root, options.exclude, skip);
  const reader = createNoteReader({ root, options, cacheDir, whole: false });
  let found: FoundByCheck | undefined;
  try {
    // Taken before anything is parsed: of a file that changes meanwhile, the next run makes a new one.
    const fingerprint = kept === undefined ? "" : fingerprintNotes(files, options, reader);
    found = kept?.recall(fingerprint);
    if (found === undefined) {
      const site = await withLoader({ ...input, reader, found: files }, (loader) => loader.load());
      found = { notes: site.graph.notes.size, diagnostics: joinLayers(site, [], []) };
      kept?.keep(fingerprint, found);
    }
  } finally {
    await reader.close();
  }
  demandNotes(found.notes, root, options, context);
  return { notes: found.notes, judged: judgeFindings(found.diagnostics, keepAll, ["source"], args, context), more: {} };
}

/** The source layer, and with `--site` what was built from it, with `--external` what lies outside. */
async function checkLayers(
  loader: Loader,
  folder: string | undefined,
  args: Arguments,
  context: Context,
): Promise<Layers> {
  let site = await loader.load();
  demandNotes(site.graph.notes.size, site.root, site.options, context);
  const since = await selectSince(site, args.text("since"));
  const ask = (): ReturnType<typeof checkExternalLinks> => checkExternalLinks(site, args, context, since.among);
  if (args.text("fix") !== undefined) {
    const dry = args.text("fix") === "dry";
    const outside = args.flag("external") ? (await ask()).diagnostics : [];
    const mendable = since.select(joinLayers(site, outside, []));
    const [{ fixNotes }, { writeFixes }] = await Promise.all([import("../fix-notes.ts"), import("../write-fixes.ts")]);
    writeFixes(site.root, await fixNotes(site, mendable, since.select), dry, context);
    if (!dry) site = await loader.load();
  }
  const built = folder === undefined ? undefined : await checkFolder(folder, site, context);
  const external = args.flag("external") ? await ask() : undefined;
  const isPart = since.among !== undefined || args.text("shard") !== undefined;
  const ran = [
    ...(built === undefined ? [] : (["site"] as const)),
    ...(external === undefined || isPart ? [] : (["external"] as const)),
  ];
  const later = joinLayers(site, [...(built?.diagnostics ?? []), ...(external?.diagnostics ?? [])], ran);
  return {
    notes: site.graph.notes.size,
    judged: judgeFindings(later, since, ["source", ...ran], args, context),
    more: {
      ...(args.flag("links") ? { links: toLinkRows(site, external?.answers) } : {}),
      ...(external === undefined ? {} : { external: external.counts }),
      ...(built === undefined ? {} : { pages: built.pages }),
    },
  };
}

/** Whoever named another folder than was meant must not be told that all is well, nor have a baseline emptied. */
function demandNotes(notes: number, root: string, { exclude }: Pick<Options, "exclude">, { cwd }: Context): void {
  if (notes === 0)
    throw new UsageError("no-notes", { folder: relative(cwd, root) || ".", excluded: exclude.join(", ") });
}
