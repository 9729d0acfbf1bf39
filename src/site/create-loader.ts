import { runChecks } from "../check/run-checks.ts";
import type { Finding } from "../check/rule.ts";
import { buildGraph, type NoteFile } from "../graph/build-graph.ts";
import { findMentions } from "../graph/find-mentions.ts";
import { codeVersion } from "../io/code-version.ts";
import { hash } from "../io/hash.ts";
import { openNoteCache } from "../io/open-note-cache.ts";
import { readSource } from "../io/read-source.ts";
import { type FoundFile, scanFolder } from "../io/scan-folder.ts";
import { createParser } from "../markdown/parse-note.ts";
import type { ParsedNote } from "../model/note.ts";
import type { Options } from "../model/options.ts";
import { basename } from "../text/path.ts";
import { buildOutline } from "./build-outline.ts";
import { drawDiagrams } from "./draw-diagrams.ts";
import type { Site } from "./site.ts";

/** What a loader works on. */
export interface LoaderInput {
  /** Absolute path of the notes folder. */
  readonly root: string;
  readonly options: Options;
  /** Absolute path of the cache; `undefined` keeps nothing between runs. */
  readonly cacheDir: string | undefined;
  /** Absolute paths below the notes folder that are not read: the output, the cache. */
  readonly skip: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
}

/** How far a load is. */
export interface Progress {
  readonly stage: "read" | "link" | "draw";
  readonly done: number;
  readonly total: number;
}

/** Loads a site, again and again: what has not changed since the last time is not read again. */
export interface Loader {
  load(): Promise<Site>;
  close(): Promise<void>;
}

interface Known {
  readonly size: number;
  readonly modified: number;
  readonly parsed: ParsedNote;
  readonly problems: readonly Finding[];
}

/** Makes the loader of one notes folder. */
export function createLoader(input: LoaderInput): Loader {
  const { options } = input;
  const version = hash(
    codeVersion(["markdown", "text", "model"]),
    JSON.stringify([options.html, options.highlighter, options.timeZone]),
  );
  const parser = createParser({
    html: options.html,
    highlighter: options.highlighter,
    timeZone: options.timeZone,
    math: true,
  });
  const diagrams = drawDiagrams({
    cacheDir: input.cacheDir === undefined ? undefined : `${input.cacheDir}/diagrams`,
    lang: options.lang,
  });
  let known = new Map<string, Known>();
  return { load, close: () => diagrams.close() };

  async function load(): Promise<Site> {
    const found = scanFolder(input.root, options.exclude, input.skip);
    const cache = openNoteCache(known.size > 0 || input.cacheDir === undefined ? undefined : `${input.cacheDir}/notes`);
    const now = new Map<string, Known>();
    for (const [i, file] of found.notes.entries()) {
      const before = known.get(file.path);
      const same = before !== undefined && before.size === file.size && before.modified === file.modified;
      now.set(file.path, same ? before : await read(file));
      input.onProgress?.({ stage: "read", done: i + 1, total: found.notes.length });
    }
    known = now;
    cache.save();
    return join(found.notes, found.assets, found.clashes);

    async function read(file: FoundFile): Promise<Known> {
      const { text, problem } = readSource(`${input.root}/${file.filePath}`, options.maxBytes);
      const key = hash(version, text);
      let parsed = cache.get(file.path, key);
      if (parsed === undefined) {
        const result = parser.parse(file.path, text);
        parsed = result instanceof Promise ? await result : result;
        cache.put(file.path, key, parsed);
      }
      return {
        size: file.size,
        modified: file.modified,
        parsed,
        problems: problem === undefined ? [] : [toFinding(file.path, problem)],
      };
    }
  }

  async function join(
    files: readonly FoundFile[],
    assets: ReadonlyMap<string, FoundFile>,
    clashes: Parameters<typeof buildGraph>[0]["clashes"],
  ): Promise<Site> {
    input.onProgress?.({ stage: "link", done: 0, total: files.length });
    const noteFiles = files.map((file): NoteFile => ({
      path: file.path,
      filePath: file.filePath,
      modified: new Date(file.modified).toISOString(),
      parsed: known.get(file.path)!.parsed,
    }));
    const graph = buildGraph({
      files: noteFiles,
      assets: new Map([...assets].map(([path, file]) => [path, file.filePath])),
      clashes,
      options,
      ...(options.mentions ? { findMentions } : {}),
    });
    const title = titleOf(graph, input);
    const drawn = await diagrams.draw(graph, (done, total) => input.onProgress?.({ stage: "draw", done, total }));
    const problems = files.flatMap((file) => known.get(file.path)!.problems);
    return {
      root: input.root,
      options,
      title,
      graph,
      outline: buildOutline(graph, options.drafts, title),
      diagrams: drawn.diagrams,
      diagnostics: runChecks(graph, options, [...problems, ...drawn.findings]),
    };
  }
}

function titleOf(graph: Site["graph"], input: LoaderInput): string {
  if (input.options.title !== "") return input.options.title;
  const home = graph.lookup.urls.get("/index.html");
  const note = home === undefined ? undefined : graph.notes.get(home);
  return note !== undefined && note.titleSource !== "filename" ? note.title : basename(input.root);
}

function toFinding(path: string, problem: NonNullable<ReturnType<typeof readSource>["problem"]>): Finding {
  const line = typeof problem.data["line"] === "number" ? problem.data["line"] : 1;
  return {
    code: problem.code,
    path,
    position: { line, column: 1, endLine: line, endColumn: 1 },
    target: "",
    data: problem.data,
  };
}
