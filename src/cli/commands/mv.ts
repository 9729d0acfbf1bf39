import { mkdirSync, renameSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { readExact } from "../../io/replace-file.ts";
import { replaceSymlink } from "../../io/replace-symlink.ts";
import { whyUnwritable } from "../../io/why-unwritable.ts";
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
import { toMarkdownOptions } from "../../site/parse-batch.ts";
import type { Site } from "../../site/site.ts";
import type { Command } from "../command.ts";
import type { Context } from "../context.ts";
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
      const { fixes, unmended } = await fixMoved(site, order);
      const symlinks = planSymlinks(root, order);
      if (!dry) {
        demandWritable(root, fixes, context);
        move(root, order);
      }
      const stuck = dry ? [] : symlinks.filter(({ path, target }) => !replaceSymlink(join(root, path), target));
      const left = [...unmended, ...stuck.map(({ path }) => path)];
      context.err.write(describeMove({ ...order, dry, symlinks, unmended: left }, context.lang));
      // A dry run shows files where they are.
      const onDisk = dry ? (path: string) => path : movePaths(order.from, order.to);
      const placed = fixes.map((fix) => ({ ...fix, filePath: onDisk(fix.filePath) }));
      const isWhole = writeFixes(root, placed, dry, context);
      return isWhole && left.length === 0 ? 0 : 1;
    } finally {
      await loader.close();
    }
  },
};

interface MovedFixes {
  /** By the files' places before the move. */
  readonly fixes: readonly FileFix[];
  /** `path:line` of links that could not be written so that they lead there. */
  readonly unmended: readonly string[];
}

/** Plans the new links and reads each note again as it will be; nothing is written. */
async function fixMoved(site: Site, order: MoveOrder): Promise<MovedFixes> {
  const parser = createParser(toMarkdownOptions(site.options, false));
  const moved = movePaths(order.from.normalize("NFC"), order.to.normalize("NFC"));
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
      fixes.push({ filePath: before.filePath, before: source, after: done.text, repairs: done.edits });
  }
  return { fixes, unmended };
}

/** A move that would leave links dead behind it is not begun. */
function demandWritable(root: string, fixes: readonly FileFix[], { cwd }: Context): void {
  const closed = fixes.flatMap(({ filePath }) => {
    const file = join(root, filePath);
    const reason = whyUnwritable(file);
    return reason === undefined ? [] : [{ file: relative(cwd, file).split(sep).join("/"), reason }];
  });
  if (closed.length === 0) return;
  throw new UsageError("not-moved", { file: closed.map(({ file }) => file).join(", "), reason: closed[0]!.reason });
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
