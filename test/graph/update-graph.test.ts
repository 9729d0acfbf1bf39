import { assert, asyncProperty, constantFrom, dictionary, option, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build-graph.ts";
import type { GraphInput, LinkedGraph } from "../../src/graph/linked-graph.ts";
import { createMentionFinder } from "../../src/graph/find-mentions.ts";
import { createParser } from "../../src/markdown/parse-note.ts";
import { runs } from "../support/runs.ts";

const parser = createParser({
  html: "safe",
  highlighter: "highlight.js",
  timeZone: "Asia/Seoul",
  lang: "ko",
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
  ["a new note that closes its folder", { "폴더/readme.md": "# 이미지\n\n[위](..)\n" }, false],
];

/** Paths, names and contents of which small sites are made: what they link to is there in some and not in others. */
const paths = [
  "별.md",
  "beta.md",
  "폴더/별.md",
  "폴더/index.md",
  "폴더/깊은/강.md",
  "BETA.md",
  "README.md",
  "tags/꽃.md",
];
const heads = [
  "",
  "aliases: [별, 별명]",
  "permalink: /beta.html",
  "permalink: /숲.html",
  "draft: true",
  "permalink: /폴더/",
  "redirect_from: /옛.html",
];
const bodies = [
  "[[별]] ![[beta]] [[README]]",
  "[[별명]] [[폴더/별]] [[강#절]]",
  "[b](beta.md) [별](%EB%B3%84.md)",
  "[위](../) [여기](.) [폴더](/폴더/) [없음](없음.md)",
  "[숲](/숲) [옛](/옛) [b](/beta)",
  "[태그](/tags/%EC%83%88%EA%B2%83.html) [목록](tags/) [둘](/tags/태그)",
  "## 절\n\n#새것 [B](BETA.md) [강](깊은/강.md#절) [[깊은]]",
];
const note = tuple(constantFrom(...heads), constantFrom(...bodies), constantFrom("", "#태그 "));
const site = dictionary(constantFrom(...paths), note, { minKeys: 1 });

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

  it("does so whatever comes and goes", async () => {
    await assert(
      asyncProperty(site, constantFrom(...paths), option(note), async (old, path, saved) => {
        const { [path]: _, ...others } = old;
        const now = saved === null ? others : { ...others, [path]: saved };
        const text = ([head, body, tag]: readonly string[]): string => `---\n${head}\n---\n# 제목\n\n${tag}${body}\n`;
        const parsed = new Map<string, GraphInput["files"][number]>();
        const read = async (notes: typeof old): Promise<GraphInput> => {
          const kept = Object.entries(notes)
            .toSorted()
            .map(async ([path, parts]) => {
              const key = `${path}\n${parts.join()}`;
              if (!parsed.has(key)) parsed.set(key, (await parse([path, text(parts)]))[1]);
              return [path, parsed.get(key)!] as const;
            });
          return inputOf(new Map(await Promise.all(kept)));
        };
        const previous = buildGraph(await read(old));
        const after = buildGraph({ ...(await read(now)), previous });
        expect(plain(after)).toEqual(plain(buildGraph(await read(now))));
      }),
      { numRuns: runs(500) },
    );
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
