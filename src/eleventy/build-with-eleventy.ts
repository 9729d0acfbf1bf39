import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writePage } from "../io/write-page.ts";
import { UsageError } from "../model/usage-error.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { ieumPlugin, type PageSink, type PluginInput } from "./ieum-plugin.ts";

/** A full build of one folder into another. */
export interface EleventyBuild extends PluginInput {
  /** Absolute paths. */
  readonly root: string;
  readonly output: string;
  /** @default writes each page at once */
  readonly sink?: PageSink;
}

/** A name that no folder has: no includes and no data files are taken from among the notes. */
const NOWHERE = ".ieum-nowhere";

/**
 * Runs Eleventy once, quietly, on notes alone: no file of theirs is run as a template or as data.
 * @throws UsageError `build-failed`, `cannot-write`, `disk-full`, `bad-part`
 */
export async function buildWithEleventy(build: EleventyBuild): Promise<void> {
  const bare = fileURLToPath(new URL("./bare.config.mjs", import.meta.url));
  // Eleventy's own resolver lets edited modules be imported again, by a thread that every import of this process would ask.
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] ??= "1";
  const { Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(fromHere(build.root), fromHere(build.output), {
    quietMode: true,
    // It writes nothing itself: the sink does.
    dryRun: true,
    configPath: fromHere(bare),
    config: (config: EleventyConfig) => {
      config.setTemplateFormats([]);
      config.ignores.add("**/*");
      config.setIncludesDirectory(NOWHERE);
      config.setDataDirectory(NOWHERE);
      config.addPlugin((inner) => ieumPlugin(inner, { sink: writeAtOnce(build.output), ...build }));
    },
  });
  try {
    await eleventy.init();
    eleventy.disableLogger();
    await eleventy.write();
  } catch (error) {
    const root = rootCause(error);
    if (root instanceof UsageError) throw root;
    const { code, message } = root;
    if (code === "ENOSPC") throw new UsageError("disk-full", {}, { cause: error });
    const file = inside(build.output, root.dest) ?? inside(build.output, root.path);
    if (code !== undefined && file !== undefined)
      throw new UsageError("cannot-write", { file: fromHere(file), reason: code }, { cause: error });
    throw new UsageError("build-failed", { reason: message }, { cause: error });
  }
}

function writeAtOnce(output: string): PageSink {
  return { write: async (page) => writePage(output, page), flush: async () => undefined };
}

/** Eleventy takes paths from the working folder only. */
function fromHere(path: string): string {
  return relative(process.cwd(), path) || ".";
}

/** The absolute path of a file or folder of the output. */
function inside(output: string, path = ""): string | undefined {
  const file = resolve(path);
  return path !== "" && !relative(output, file).startsWith("..") ? file : undefined;
}

function rootCause(
  error: unknown,
): Partial<NodeJS.ErrnoException> & { readonly message: string; readonly dest?: string } {
  let cause = error;
  // Eleventy calls every cause an original error: ours stand for theirs.
  while (
    cause instanceof Error &&
    !(cause instanceof UsageError) &&
    (cause as { originalError?: unknown }).originalError instanceof Error
  ) {
    cause = (cause as unknown as { originalError: Error }).originalError;
  }
  return cause instanceof Error ? cause : { message: String(cause) };
}
