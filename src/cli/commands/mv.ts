import { mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { readExact } from "../../io/replace-file.ts";
import { replaceSymlink } from "../../io/replace-symlink.ts";
import { diagramFileLinks } from "../../markdown/diagram-file-links.ts";
import { createParser } from "../../markdown/parse-note.ts";
import { UsageError } from "../../model/usage-error.ts";
import { confirmEdits } from "../../repair/confirm-edits.ts";
import { movePaths } from "../../repair/moved-paths.ts";
import { planMove } from "../../repair/plan-move.ts";
import { SourceLines } from "../../repair/source-lines.ts";
import { describeMove } from "../../report/describe-move.ts";
import { useDefinitions } from "../../repair/use-definitions.ts";
import { createLoader } from "../../site/create-loader.ts";
import { isDiagramPath } from "../../site/link-diagram-file.ts";
import type { Site } from "../../site/site.ts";
import type { Command } from "../command.ts";
import { linkDefinitions } from "../link-definitions.ts";
import { listDiagramNotes } from "../list-diagram-notes.ts";
import { locateMove, type MoveOrder } from "../locate-move.ts";
import { planSymlinks } from "../plan-symlinks.ts";
import { noteFlags, prepare } from "../prepare.ts";
import { type FileFix, writeFixes } from "../write-fixes.ts";

/** `ieum mv`: moves a note, a file or a folder, and mends every link to it and in it. */
export const mv: Command = {
  flags: { ...noteFlags, dry: { type: "boolean" } },
  async run(args, context) {
    const [old, next, ...rest] = args.positionals;
    if (!old || !next) throw new UsageError("missing-argument", { command: "mv", expected: "old.md new.md" });
    const { root, options, cacheDir } = await prepare({ ...args, positionals: rest }, context);
    const order = locateMove(root, context.cwd, old, next);
    const loader = createLoader({
      root,
      options: { ...options, mentions: false },
      cacheDir,
      skip: [],
      draw: false,
      pages: false,
    });
    const dry = args.flag("dry");
    try {
      const site = await loader.load();
      const { fixes, unmended } = await fixMoved(site, order, dry);
      const symlinks = planSymlinks(root, order);
      if (!dry) move(root, order);
      const stuck = dry ? [] : symlinks.filter(({ path, target }) => !replaceSymlink(join(root, path), target));
      const left = [...unmended, ...stuck.map(({ path }) => path)];
      context.err.write(describeMove({ ...order, dry, symlinks, unmended: left }, context.lang));
      const isWhole = writeFixes(root, fixes, dry, context);
      return isWhole && left.length === 0 ? 0 : 1;
    } finally {
      await loader.close();
    }
  },
};

interface MovedFixes {
  readonly fixes: readonly FileFix[];
  /** `path:line` of links that could not be written so that they lead there. */
  readonly unmended: readonly string[];
}

/** Plans the new links and reads each note again as it will be; nothing is written. */
async function fixMoved(site: Site, order: MoveOrder, dry: boolean): Promise<MovedFixes> {
  const { html, highlighter, timeZone } = site.options;
  const parser = createParser({ html, highlighter, timeZone, math: true, draw: false });
  const moved = movePaths(order.from.normalize("NFC"), order.to.normalize("NFC"));
  // A dry run shows files where they are.
  const onDisk = dry ? (path: string) => path : movePaths(order.from, order.to);
  const sources = new Map<string, SourceLines | undefined>();
  const sourceOf = (path: string): SourceLines | undefined => {
    if (!sources.has(path)) {
      const id = site.graph.lookup.notePaths.get(path);
      const filePath = id === undefined ? site.graph.assets.get(path)! : site.graph.notes.get(id)!.filePath;
      const text = readExact(join(site.root, filePath));
      sources.set(path, text === undefined ? undefined : new SourceLines(text));
    }
    return sources.get(path);
  };
  const fixes: FileFix[] = [];
  const unmended: string[] = [];
  const { graph } = await linkDefinitions(site, parser);
  const others = listDiagramNotes(site, graph);
  for (const plan of planMove({ graph, options: site.options, moved, others, sources: sourceOf })) {
    const { before, after, edits } = plan;
    const source = sourceOf(before.path)?.text ?? "";
    const done = await confirmEdits(source, edits, async (text, tried) => {
      const links = isDiagramPath(after.path)
        ? diagramFileLinks(text)
        : (await parser.parse(after.path, useDefinitions(text))).links;
      return plan.holds(links, tried) ? tried : undefined;
    });
    const mended = new Set(done?.edits.map(({ start }) => start));
    const left = edits.filter(({ start }) => !mended.has(start)).map(({ link }) => link);
    unmended.push(
      ...[...plan.unmended, ...left].map(({ position, definition }) => {
        const { line, column } = definition ?? position;
        return `${after.path}:${line}:${column}`;
      }),
    );
    if (done !== undefined)
      fixes.push({ filePath: onDisk(before.filePath), before: source, after: done.text, repairs: done.edits });
  }
  return { fixes, unmended };
}

function move(root: string, { from, to }: MoveOrder): void {
  try {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    renameSync(join(root, from), join(root, to));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError("cannot-write", { file: to, reason }, { cause: error });
  }
}
