import { describe, expect, it } from "vitest";
import { buildGraph, type GraphInput, type LinkedGraph } from "../../src/graph/build-graph.ts";
import { createMentionFinder } from "../../src/graph/find-mentions.ts";
import { createParser } from "../../src/markdown/parse-note.ts";

const parser = createParser({
  html: "safe",
  highlighter: "highlight.js",
  timeZone: "Asia/Seoul",
  math: true,
  draw: true,
});

const first: Readonly<Record<string, string>> = {
  "a.md": "# 가나다\n\n[나](b.md#절) [[c]] 쿠버네티스를 씁니다.\n",
  "b.md": "# 라마바\n\n## 절\n\n[가](a.md) 도커와 가나다를 씁니다.\n",
  "c.md": "# 쿠버네티스\n\n![[b#절]] [없음](x.md) 도커의 이미지입니다.\n",
};

/** What a save changes, and whether the graph before is carried on. */
const saves: readonly (readonly [what: string, files: Readonly<Record<string, string>>, carried: boolean])[] = [
  ["text", { "a.md": "# 가나다\n\n새 글\n" }, true],
  ["links", { "b.md": "# 라마바\n\n## 절\n\n[다](c.md) [[a]] [가](a.md)\n" }, true],
  ["a heading that others link to", { "b.md": "# 라마바\n\n## 다른 절\n" }, true],
  ["a mention", { "c.md": "# 쿠버네티스\n\n가나다의 글입니다.\n" }, true],
  ["a title that others mention", { "b.md": "# 도커\n\n## 절\n" }, false],
  ["an alias", { "b.md": "---\naliases: [x]\n---\n# 라마바\n\n## 절\n" }, false],
  ["a tag", { "b.md": "# 라마바\n\n## 절\n\n#새것\n" }, false],
  ["a new note", { "x.md": "# 이미지\n" }, false],
];

describe("updateGraph", () => {
  it.each(saves)("gives the graph that a new one would be: %s", async (_, changes, carried) => {
    const parsed = new Map(await Promise.all(Object.entries(first).map(parse)));
    const finder = createMentionFinder();
    const before = buildGraph({ ...inputOf(parsed), findMentions: finder });
    for (const entry of Object.entries(changes)) parsed.set(...(await parse(entry)));
    const after = buildGraph({ ...inputOf(parsed), findMentions: finder, previous: before });
    expect(plain(after)).toEqual(plain(buildGraph({ ...inputOf(parsed), findMentions: createMentionFinder() })));
    expect(plain(after)).not.toEqual(plain(before));
    expect(after.folders === before.folders).toBe(carried);
  });
});

async function parse([path, text]: readonly [string, string]) {
  return [path, { path, filePath: path, parsed: await parser.parse(path, text) }] as const;
}

function inputOf(files: ReadonlyMap<string, GraphInput["files"][number]>): GraphInput {
  const options = { roots: [], siteUrl: "", base: "/", drafts: true };
  return { files: [...files.values()], assets: new Map(), clashes: [], options };
}

/** Maps of which the order means nothing are sorted. */
function plain({ notes, edges, backlinks, mentions, pages, lookup }: LinkedGraph): unknown {
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [[...notes], [...edges], sorted(backlinks), sorted(mentions), pages, [...lookup.urls], [...lookup.aliases]];
}
