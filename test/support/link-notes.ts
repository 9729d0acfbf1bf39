import { buildGraph } from "../../src/graph/build-graph.ts";
import type { LinkedGraph } from "../../src/graph/linked-graph.ts";
import { createMentionFinder } from "../../src/graph/find-mentions.ts";
import { createParser } from "../../src/markdown/parse-note.ts";
import type { Options } from "../../src/model/options.ts";

/** Parses and links notes given as `{ path: source }`; a value of `null` is a file that is no note. */
export async function linkNotes(
  files: Readonly<Record<string, string | null>>,
  options: Partial<Options> = {},
): Promise<LinkedGraph> {
  const parser = createParser({
    html: "safe",
    highlighter: "highlight.js",
    timeZone: "Asia/Seoul",
    lang: "ko",
    math: true,
    draw: true,
  });
  const notes = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null);
  const assets = Object.keys(files).filter((path) => files[path] === null);
  return buildGraph({
    files: await Promise.all(
      notes.map(async ([filePath, source]) => {
        const path = filePath.normalize("NFC");
        return { path, filePath, parsed: await parser.parse(path, source) };
      }),
    ),
    assets: new Map(assets.map((path) => [path.normalize("NFC"), path])),
    clashes: [],
    options: { roots: [], siteUrl: "", base: "/", drafts: false, ...options },
    findMentions: createMentionFinder(),
  });
}
