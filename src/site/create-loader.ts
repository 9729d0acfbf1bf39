import { AT_START } from "../check/at-start.ts";
import type { Finding } from "../check/rule.ts";
import { checkGraph } from "../check/run-checks.ts";
import { buildGraph } from "../graph/build-graph.ts";
import type { LinkedGraph, NoteFile } from "../graph/linked-graph.ts";
import { createMentionFinder } from "../graph/find-mentions.ts";
import { codeVersion } from "../io/code-version.ts";
import { openImageSizes } from "../io/open-image-sizes.ts";
import { type Dates, readDates } from "../io/read-dates.ts";
import { rescanFiles } from "../io/rescan-files.ts";
import { type ClosedPlace, type FoundFiles, scanFolder } from "../io/scan-folder.ts";
import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import type { Options } from "../model/options.ts";
import { basename } from "../text/path.ts";
import { buildOutline, type Outline } from "./build-outline.ts";
import { createNoteReader, type NoteReader, type ReadNote } from "./create-note-reader.ts";
import { drawDiagrams } from "./draw-diagrams.ts";
import { linkDiagramFiles } from "./link-diagram-files.ts";
import type { ConvertPictures } from "./picture.ts";
import { listImages } from "./list-images.ts";
import type { DrawnDiagram, DrawnFile, Site } from "./site.ts";
import { updateOutline } from "./update-outline.ts";

/** What a loader works on. */
export interface LoaderInput {
  /** Absolute path of the notes folder. */
  readonly root: string;
  readonly options: Options;
  /** Absolute path of the cache; `undefined` keeps nothing between runs. */
  readonly cacheDir: string | undefined;
  /** Absolute paths below the notes folder that are not read: the output, the cache. */
  readonly skip: readonly string[];
  /** `false`: diagrams are not drawn, nor what is wrong with them told. @default true */
  readonly draw?: boolean;
  /** `false`: what pages alone need (dates from git, sizes of pictures) is not looked for. @default true */
  readonly pages?: boolean;
  /** Dates from git, where somebody has asked for them already. */
  readonly dates?: Promise<Dates>;
  /** Makes newer formats of pictures, where the options ask for them. */
  readonly convert?: ConvertPictures;
  readonly onProgress?: (progress: Progress) => void;
  /** Reads the notes. @default one of its own */
  readonly reader?: NoteReader;
  /** Told of all notes in reading order as soon as each has its URL, before anything is linked; not where a load goes on from an earlier one. */
  readonly onPlaced?: (notes: ReadonlyMap<NoteId, Note>) => void;
  /** What the first load finds in the folder, where somebody has looked already. */
  readonly found?: FoundFiles;
}

/** How far a load is. */
export interface Progress {
  readonly stage: "read" | "link" | "draw";
  readonly done: number;
  readonly total: number;
}

/** Loads a site, again and again: what has not changed since the last time is not done again. */
export interface Loader {
  /** `changed`: absolute paths of files, where it is known that no other has changed since the last time, nor what git knows of them. */
  readonly load: (changed?: readonly string[]) => Promise<Site>;
  readonly close: () => Promise<void>;
}

const NONE: Dates = new Map();

/** Makes the loader of one notes folder. */
export function createLoader(input: LoaderInput): Loader {
  const { root, options, cacheDir } = input;
  const reader = input.reader ?? createNoteReader({ root, options, cacheDir, whole: input.pages !== false });
  const findMentions = options.mentions ? createMentionFinder() : undefined;
  const diagrams = drawDiagrams({
    cacheDir: cacheDir === undefined ? undefined : `${cacheDir}/diagrams/${codeVersion(["diagram"])}`,
    lang: options.lang,
  });
  let dates = input.dates;
  const sizes = openImageSizes(root, cacheDir);
  let previous: LinkedGraph | undefined;
  let outline: Outline | undefined;
  let scanned: FoundFiles | undefined;
  /** Found already, and not loaded since. */
  let ahead = input.found;
  return { load, close };

  async function close(): Promise<void> {
    await Promise.all([reader.close(), diagrams.close()]);
  }

  /** The same object as long as the dates are: by another, every page is written anew. */
  async function askDates(before: Promise<Dates> | undefined): Promise<Dates> {
    if (!options.gitDates || input.pages === false) return NONE;
    const [old, now] = await Promise.all([before, readDates(root, cacheDir)]);
    return old !== undefined && isSame(old, now) ? old : now;
  }

  async function load(paths?: readonly string[]): Promise<Site> {
    // Git works beside us.
    if (dates === undefined || (paths === undefined && previous !== undefined)) dates = askDates(dates);
    const again = paths === undefined || scanned === undefined ? undefined : rescanFiles(root, scanned, paths);
    const found = again ?? ahead ?? scanFolder(root, options.exclude, input.skip);
    [scanned, ahead] = [undefined, undefined];
    const total = found.notes.length;
    const read = await reader.read(found.notes, (done) => input.onProgress?.({ stage: "read", done, total }));
    input.onProgress?.({ stage: "link", done: 0, total });
    const files = found.notes.map((file): NoteFile => {
      const { path, filePath } = file;
      return { path, filePath, parsed: read.get(path)!.parsed };
    });
    const changed = await dates;
    const linked = buildGraph({
      files,
      assets: new Map([...found.assets].map(([path, file]) => [path, file.filePath])),
      clashes: found.clashes,
      options,
      recent: input.pages === false || changed.size > 0 || some(read.values(), isDated),
      ...(findMentions === undefined ? {} : { findMentions }),
      ...(input.onPlaced === undefined ? {} : { onPlaced: input.onPlaced }),
      ...(previous === undefined ? {} : { previous }),
    });
    const { files: shown, backlinks, findings } = linkDiagramFiles(linked, root, options.maxBytes);
    const graph = { ...linked, backlinks };
    const title = titleOf(graph, input);
    const drawn =
      input.draw === false
        ? {
            diagrams: new Map<NoteId, readonly DrawnDiagram[]>(),
            diagramFiles: new Map<string, DrawnFile>(),
            findings: [],
          }
        : await diagrams.draw(graph, shown, (done, all) => input.onProgress?.({ stage: "draw", done, total: all }));
    const inPlace = previous !== undefined && linked.folders === previous.folders && outline?.root.title === title;
    const standing = inPlace ? updateOutline(outline!, graph) : buildOutline(graph, options.drafts, title);
    const problems = found.closed.map(tellClosed);
    for (const note of read.values()) if (note.problems.length > 0) problems.push(...note.problems);
    const images = input.pages === false ? [] : listImages(graph, found.assets);
    const { formats } = options.images;
    const measured = await sizes.measure(images);
    const pictures =
      formats.length === 0 ? new Map() : ((await input.convert?.(root, images, { formats, cacheDir })) ?? new Map());
    const checked = checkGraph(graph, options, [...problems, ...findings, ...drawn.findings]);
    // What the next load goes on from: one that fails leaves its changes to the next.
    [scanned, previous, outline] = [found, linked, standing];
    return {
      root,
      options,
      title,
      graph,
      outline: standing,
      diagrams: drawn.diagrams,
      diagramFiles: drawn.diagramFiles,
      dates: changed,
      images: measured,
      pictures,
      ...checked,
    };
  }
}

function isSame(a: Dates, b: Dates): boolean {
  if (a.size !== b.size) return false;
  for (const [path, date] of a) if (b.get(path) !== date) return false;
  return true;
}

function tellClosed({ path, reason, kind }: ClosedPlace): Finding {
  return { code: "unreadable-file", path, position: AT_START, target: "", data: { reason, kind } };
}

function some<T>(values: Iterable<T>, test: (value: T) => boolean): boolean {
  for (const value of values) if (test(value)) return true;
  return false;
}

function isDated({ parsed: { frontMatter } }: ReadNote): boolean {
  return (frontMatter.updated ?? frontMatter.date) !== undefined;
}

function titleOf(graph: LinkedGraph, input: LoaderInput): string {
  if (input.options.title !== "") return input.options.title;
  const home = graph.lookup.urls.get("/index.html");
  const note = home === undefined ? undefined : graph.notes.get(home);
  return note !== undefined && note.titleSource !== "filename" ? note.title : basename(input.root);
}
