import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildWithEleventy } from "../../eleventy/build-with-eleventy.ts";
import type { PluginInput } from "../../eleventy/ieum-plugin.ts";
import { publishSearch } from "../../eleventy/publish-site.ts";
import { writeFileIfChanged } from "../../io/write-file.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { NoteId } from "../../model/note-id.ts";
import { createRenderer } from "../../site/create-renderer.ts";
import { findAffected } from "../../site/find-affected.ts";
import type { Layout } from "../../site/layout.ts";
import type { Loader } from "../../site/create-loader.ts";
import type { Site } from "../../site/site.ts";
import { unpublishedFiles } from "../../site/unpublished-files.ts";
import { type Beside, createBeside } from "./create-beside.ts";
import { createDebt, type Debt } from "./create-debt.ts";
import { runInSlices } from "./run-in-slices.ts";

/** A site on disk that follows its notes. */
export interface Preview {
  /** Builds everything, through Eleventy. */
  build(layout: Layout): Promise<Site>;
  /**
   * Loads again and writes the pages near what changed; the others are written thereafter, and wait where another update comes.
   * `onWritten` is told URLs of pages and of files beside them that were written, the nearest first, and of pages that are gone. `changed`: absolute paths, where
   * it is known that no other file has changed. Where somebody has deleted the site, all of it is built again, and `onWritten` is told `*`.
   */
  update(onWritten: OnWritten, changed?: readonly string[]): Promise<Site>;
  /** Waits until all is written that updates have left for later, but for the search; rejects where it cannot be. */
  settle(): Promise<void>;
  /** Leaves what is still to be written; waits for what is being written. */
  close(): Promise<void>;
}

type OnWritten = (urls: readonly string[]) => void;

/** The search index is written anew once the author has paused for so many milliseconds. */
const PAUSE = 2000;

/** In a site of more notes than `MANY`, pages that list all of them wait for so many milliseconds without a save. */
const HEAVY_PAUSE = 1000;
const MANY = 1000;

/** Makes the preview of a notes folder in another folder. `onUnpublished` is told which files could not be put beside the pages. */
export function createPreview(
  root: string,
  output: string,
  loader: Loader,
  onUnpublished: (site: Site, failed: readonly Diagnostic[]) => void = () => undefined,
): Preview {
  let site: Site;
  let layout: Layout;
  let beside: Beside;
  let debt: Debt;
  /** Counts updates: one that is not the last any more gives way. */
  let turn = 0;
  /** Ends the pause before heavy pages. */
  let wake = (): void => undefined;
  let building: Promise<unknown> = Promise.resolve();
  let updates: Promise<unknown> = Promise.resolve();
  let rest: Promise<unknown> = Promise.resolve();
  let pause: NodeJS.Timeout | undefined;
  let search: Promise<void> = Promise.resolve();
  return { build, update, settle, close: interrupt };

  /** One after another: each begins with an empty folder. */
  function build(given: Layout): Promise<Site> {
    const built = building.then(() => buildAll(given));
    building = built.catch(() => undefined);
    return built;
  }

  async function buildAll(given: Layout): Promise<Site> {
    await interrupt();
    layout = given;
    rmSync(output, { recursive: true, force: true });
    const onLoad = (loaded: Site): void => void (site = loaded);
    const onPages: PluginInput["onPages"] = (loaded, { failed }) => onUnpublished(loaded, failed);
    await buildWithEleventy({ root, output, loader, layout, preview: true, onLoad, onPages });
    beside = createBeside(site, output, (loaded, failed) =>
      onUnpublished(loaded, unpublishedFiles(loaded, failed, output)),
    );
    debt = createDebt(output);
    return site;
  }

  async function update(onWritten: OnWritten, changed?: readonly string[]): Promise<Site> {
    // While all is built, the folder is empty too.
    for (let seen: unknown; seen !== building;) await (seen = building);
    // Whoever has deleted the cache meanwhile has deleted what only a full build writes.
    if (!existsSync(join(output, "404.html"))) return rebuild(onWritten);
    const mine = ++turn;
    wake();
    const done = updates.then(() => follow(mine, onWritten, changed));
    updates = done.catch(() => undefined);
    return done;
  }

  async function rebuild(onWritten: OnWritten): Promise<Site> {
    const built = await build(layout);
    onWritten(["*"]);
    return built;
  }

  async function follow(mine: number, onWritten: OnWritten, changed?: readonly string[]): Promise<Site> {
    try {
      const now = await loader.load(changed);
      const { near, far, pages } = findAffected(site, now);
      const gone = debt.add(site, now, [...near, ...far], pages);
      site = now;
      onWritten([...writeNotes(near), ...gone]);
      indexLater();
      return site;
    } finally {
      // Also where the notes cannot be loaded: what is owed of the time before is still to be written.
      rest = writeRest(mine, onWritten);
      rest.catch(() => undefined);
    }
  }

  function writeNotes(ids: Iterable<NoteId>): string[] {
    const renderer = createRenderer(site, layout, true);
    const urls: string[] = [];
    for (const id of ids) {
      const note = site.graph.notes.get(id)!;
      if (site.outline.places.has(note.url) && writeFileIfChanged(join(output, note.url), renderer.note(note)))
        urls.push(note.url);
      debt.forgive(id);
    }
    return urls;
  }

  async function writeRest(mine: number, onWritten: OnWritten): Promise<void> {
    const urls: string[] = [];
    const isLast = (): boolean => mine === turn;
    const told = (): void => {
      if (urls.length > 0) onWritten(urls.splice(0));
    };
    // Another save may be waiting already.
    await new Promise((resolve) => setImmediate(resolve));
    if (!isLast()) return;
    const renderer = createRenderer(site, layout, true);
    if (!(await runInSlices(beside.write(site, urls), isLast, told))) return;
    if (!(await runInSlices(debt.payLight(site, renderer, urls), isLast, told))) return;
    if (!debt.isHeavy()) return;
    if (site.graph.notes.size > MANY) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, HEAVY_PAUSE);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    if (isLast()) await runInSlices(debt.payHeavy(site, renderer, urls), isLast, told);
  }

  async function settle(): Promise<void> {
    await updates;
    for (let seen: unknown; seen !== rest;) await (seen = rest);
  }

  /** Leaves what is owed, and waits for what cannot be left. */
  async function interrupt(): Promise<void> {
    turn++;
    wake();
    clearTimeout(pause);
    await settle().catch(() => undefined);
    await search;
  }

  function indexLater(): void {
    clearTimeout(pause);
    pause = setTimeout(() => {
      search = search
        .then(() => publishSearch(site, output).paths)
        .then((paths) => beside.placeSearch(paths))
        // Pages are right all the same; the search stays as it was until the next change.
        .catch(() => undefined);
    }, PAUSE).unref();
  }
}
