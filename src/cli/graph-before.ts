import { buildGraph } from "../graph/build-graph.ts";
import type { LinkedGraph, NoteFile } from "../graph/linked-graph.ts";
import type { Changes } from "../io/read-changes.ts";
import { isNotePath, isUnreadFolder } from "../io/scan-folder.ts";
import { createParser } from "../markdown/parse-note.ts";
import { toMarkdownOptions } from "../site/parse-batch.ts";
import type { Site } from "../site/site.ts";

/** The notes and files as they were before changes, linked: there a link that a change has broken is alive. */
export async function graphBefore(
  { graph, options }: Pick<Site, "graph" | "options">,
  { changed, before }: Changes,
): Promise<LinkedGraph> {
  const parser = createParser(toMarkdownOptions(options, false));
  const files: NoteFile[] = [];
  for (const note of graph.notes.values())
    if (!changed.has(note.path)) files.push({ path: note.path, filePath: note.filePath, parsed: note });
  const assets = new Map([...graph.assets].filter(([path]) => !changed.has(path)));
  for (const [path, text] of before) {
    if (!isRead(path)) continue;
    if (isNotePath(path)) files.push({ path, filePath: path, parsed: await parser.parse(path, text() ?? "") });
    else assets.set(path, path);
  }
  return buildGraph({ files, assets, clashes: [], options, recent: true });

  /** What is there and not read now was not read before. */
  function isRead(path: string): boolean {
    return changed.has(path)
      ? graph.lookup.notePaths.has(path) || graph.assets.has(path)
      : !path.split("/").some(isUnreadFolder);
  }
}
