import type { Note } from "../model/note.ts";
import { buildPreview } from "./build-preview.ts";
import type { PreviewView } from "./page-view.ts";
import { countPreviewFiles, previewFileOf } from "./preview-place.ts";
import type { Site } from "./site.ts";

/** A file of previews: its path in the output, its notes, and its text, made when it is asked for. */
export interface PreviewFile {
  readonly path: string;
  readonly notes: readonly Note[];
  readonly text: () => string;
}

/** The previews of a site's shown notes, several notes to a file: JSON objects of `PreviewView` by URL. */
export function listPreviewFiles(site: Site): PreviewFile[] {
  const count = countPreviewFiles(site.outline.sequence.length);
  const groups = new Map<number, Note[]>();
  for (const note of site.outline.sequence) {
    const place = previewFileOf(note.url, count);
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [note]);
    else group.push(note);
  }
  return [...groups].map(([place, notes]) => ({
    path: `_ieum/previews/${place}.json`,
    notes,
    text: () => {
      const views: Record<string, PreviewView> = {};
      for (const note of notes) views[note.url] = buildPreview(site, note);
      return JSON.stringify(views);
    },
  }));
}
