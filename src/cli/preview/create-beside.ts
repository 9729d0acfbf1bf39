import { listBeside, listPagePaths } from "../../eleventy/publish-site.ts";
import {
  type FailedPublication,
  publishFiles,
  publishText,
  readManifest,
  sweepOutput,
} from "../../io/publish-files.ts";
import type { Note } from "../../model/note.ts";
import { listDiagramFiles } from "../../site/list-diagram-files.ts";
import { listPreviewFiles } from "../../site/list-preview-files.ts";
import type { Site } from "../../site/site.ts";

/** What stands beside the pages of a preview: linked files, previews of notes, drawings, the list of all that was written. */
export interface Beside {
  /** Writes what is another than before, step by step; `urls` takes those of files that are copied. */
  readonly write: (site: Site, urls: string[]) => Iterable<unknown>;
  /** Puts other files of the search in the place of those that were there. */
  readonly placeSearch: (paths: readonly string[]) => void;
}

/** Begins where a full build of a site has ended. `onFailed` is told each time what could not be written. */
export function createBeside(
  built: Site,
  output: string,
  onFailed: (site: Site, failed: readonly FailedPublication[]) => void,
): Beside {
  let titles = folderTitles(built);
  const notes = new Map<string, readonly Note[]>(listPreviewFiles(built).map((file) => [file.path, file.notes]));
  let listed = new Set(readManifest(output));
  let search = [...listed].filter((path) => /^_ieum\/search(?:\.js$|\/)/.test(path));
  return {
    *write(site, urls) {
      const { files, taken } = listBeside(site);
      const failed = [...taken];
      yield;
      for (const file of files) yield failed.push(...publishFiles(output, [file], ({ to }) => urls.push(`/${to}`)));
      const now = folderTitles(site);
      if (now !== titles) notes.clear();
      titles = now;
      const previews = listPreviewFiles(site);
      yield;
      for (const { path, notes: together, text } of previews) {
        if (isSame(notes.get(path), together)) continue;
        yield failed.push(...publishText(output, path, text()));
        notes.set(path, together);
      }
      const drawings = listDiagramFiles(site);
      for (const { path, text } of drawings) yield failed.push(...publishText(output, path, text()));
      yield;
      const lost = new Set(failed.map(({ to }) => to));
      const beside = [...files.map(({ to }) => to), ...[...previews, ...drawings].map(({ path }) => path)];
      // A page stands where a file could not.
      sweep(new Set([...beside.filter((path) => !lost.has(path)), ...listPagePaths(site), ...search]));
      onFailed(site, failed);
    },
    placeSearch(paths) {
      const gone = new Set(search);
      search = [...paths];
      sweep(new Set([...[...listed].filter((path) => !gone.has(path)), ...search]));
    },
  };

  function sweep(written: Set<string>): void {
    if (written.size === listed.size && [...written].every((path) => listed.has(path))) return;
    sweepOutput(output, written);
    listed = written;
  }
}

function folderTitles(site: Site): string {
  return [...site.outline.folders.values()].map(({ path, title }) => `${path}\t${title}`).join("\n");
}

function isSame(a: readonly Note[] | undefined, b: readonly Note[]): boolean {
  return a !== undefined && a.length === b.length && a.every((note, i) => note === b[i]);
}
