import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOptions } from "../../src/config/parse-options.ts";
import { createLoader } from "../../src/site/create-loader.ts";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const nfd = (text: string): string => text.normalize("NFD");
const read = (cwd: string, path: string): string => readFileSync(join(cwd, "notes", path), "utf8");

function notesFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  return tempFolder(Object.fromEntries(Object.entries(files).map(([path, text]) => [`notes/${path}`, text])));
}

describe("ieum mv", () => {
  /** A `.mmd` file in `d/` before and after `a/대상.md` goes to `b/새 것.md`. */
  it.each([
    ['flowchart LR\n  click A "../a/대상.md" "도움말" _blank\n', '"../b/새%20것.md" "도움말" _blank'],
    [
      '\uFEFFgraph TD\r\n  click A href "../a/대상.md#제목"; click B "../a/대상"\r\n',
      '"../b/새%20것.md#제목"; click B "../b/새%20것"',
    ],
    ['graph TD\nclick A "/a/%EB%8C%80%EC%83%81.md"\n', '"/b/%EC%83%88%20%EA%B2%83.md"'],
    [`graph TD\n${nfd("가나")}[x]\nclick ${nfd("가나")} "../a/${nfd("대상")}.md"\n`, '"../b/새%20것.md"'],
    ['graph TD\rclick A "../a/대상.md"\r', '\rclick A "../b/새%20것.md"\r'],
    ["sequenceDiagram\n  participant A\n  link A: 글 @ ../a/대상.md\n", "글 @ ../b/새%20것.md\n"],
    [
      'sequenceDiagram\n  participant A\n  links A: {"가": "../a/대상.md", "나": "https://a.kr"}\n',
      '{"가": "../b/새%20것.md", "나": "https://a.kr"}',
    ],
    ['graph TD\n%% click A "../a/대상.md"\nA["../a/대상.md"]\n', '%% click A "../a/대상.md"\nA["../a/대상.md"]\n'],
  ])("mends links in %j, which no note need show", async (before, after) => {
    const cwd = notesFolder({ "a/대상.md": "# 대상\n\n## 제목\n", "d/그림.mmd": before });
    expect((await runCli(cwd, ["mv", "notes/a/대상.md", "notes/b/새 것.md", "--no-cache"])).code).toBe(0);
    expect(read(cwd, "d/그림.mmd")).toContain(after);
  });

  it("mends the links of a .mmd file that moves, and those to it", async () => {
    const cwd = notesFolder({
      "a.md": "![그림](d/그림.mmd)\n",
      "d/그림.mmd": 'graph TD\nclick A "../a.md"\nclick B "없음.md"\n',
    });
    await runCli(cwd, ["mv", "notes/d/그림.mmd", "notes/e/f/새.mmd", "--no-cache"]);
    expect(read(cwd, "a.md")).toBe("![그림](e/f/새.mmd)\n");
    expect(read(cwd, "e/f/새.mmd")).toBe('graph TD\nclick A "../../a.md"\nclick B "../../d/없음.md"\n');
  });

  it("mends fences whose lines do not all begin alike", async () => {
    const cwd = notesFolder({
      "a.md": "# 가\n",
      "b.md":
        '>```mermaid\n> graph TD\n>click A "a.md"\n>  click B "a.md"\n>```\n\n   ```mermaid\n   graph TD\n click C "a.md"\n   ```\n\n' +
        `\`\`\`mermaid\ngraph TD\n${nfd("한글")}[x]\nclick ${nfd("한글")} "a.md"\n\`\`\`\n`,
    });
    const before = read(cwd, "b.md");
    const { code, err } = await runCli(cwd, ["mv", "notes/a.md", "notes/c/d.md", "--no-cache"]);
    expect([code, err]).toEqual([0, "옮겼습니다: a.md → c/d.md\n노트 1개에서 링크 4개를 고쳤습니다.\n"]);
    expect(read(cwd, "b.md")).toBe(before.replaceAll('"a.md"', '"c/d.md"'));
  });

  it("leaves a file alone that it cannot write back as it was, and says where", async () => {
    // 가 in EUC-KR.
    const bytes = Buffer.concat([
      Buffer.from("graph TD\nA["),
      Buffer.from([0xb0, 0xa1]),
      Buffer.from(']\nclick A "a.md"\n'),
    ]);
    const cwd = notesFolder({ "a.md": "# 가\n", "옛.mmd": bytes });
    const { code, err } = await runCli(cwd, ["mv", "notes/a.md", "notes/b.md", "--no-cache"]);
    expect(code).toBe(1);
    expect(err).toContain("새 주소로 쓸 수 없는 링크입니다. 손으로 고쳐 주세요: 옛.mmd:3:1\n");
    expect(readFileSync(join(cwd, "notes/옛.mmd"))).toEqual(bytes);
  });

  it("makes no link dead, whatever moves", async () => {
    const names = ["가.md", "나 다.md", "폴더/가.md", "폴더/index.md", "폴더/깊은/라.md", "그림.mmd", "폴더/흐름.mmd"];
    const moves = [...names, "폴더", "폴더/깊은"];
    const places = ["새.md", "새 곳/옮김.md", "폴더/새.md", "새.mmd", "x/y/z.mmd", "새 곳", "x/폴더"];
    const written = (from: string, to: string): string => {
      const up = "../".repeat(from.split("/").length - 1);
      return `${up}${to}`.replaceAll(" ", "%20");
    };
    const link = fc.record({ from: fc.constantFrom(...names), to: fc.constantFrom(...names), rooted: fc.boolean() });
    let done = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(link, { minLength: 4, maxLength: 12 }),
        fc.constantFrom(...moves),
        fc.constantFrom(...places),
        async (links, from, to) => {
          const texts = new Map(names.map((name) => [name, name.endsWith(".mmd") ? "graph TD\n" : "# 글\n\n"]));
          for (const [i, { from: file, to: target, rooted }] of links.entries()) {
            const click = `click N${i} "${rooted ? `/${target.replaceAll(" ", "%20")}` : written(file, target)}"\n`;
            const fence = `> \`\`\`mermaid\n> graph TD\n> ${click}> \`\`\`\n\n`;
            texts.set(file, texts.get(file)! + (file.endsWith(".mmd") ? click : fence));
          }
          const shown = names.filter((name) => name.endsWith(".mmd")).map((name) => `![그림](${name})\n\n`);
          const cwd = notesFolder({ ...Object.fromEntries(texts), "index.md": shown.join("") });
          const before = await deadLinks(cwd);
          const { code } = await runCli(cwd, ["mv", `notes/${from}`, `notes/${to}`, "--no-cache"]);
          expect(await deadLinks(cwd)).toBe(before);
          if (code === 0) done++;
        },
      ),
      { numRuns: 40, seed: 1 },
    );
    expect(done).toBeGreaterThan(20);
  });
});

async function deadLinks(cwd: string): Promise<number> {
  const root = join(cwd, "notes");
  const loader = createLoader({
    root,
    options: parseOptions({}),
    cacheDir: undefined,
    skip: [],
    draw: false,
    pages: false,
  });
  const { diagnostics } = await loader.load();
  await loader.close();
  return diagnostics.filter(({ severity }) => severity === "error").length;
}

describe("ieum check --fix", () => {
  const fix = (cwd: string) => runCli(cwd, ["check", "notes", "--fix", "--no-cache"]);

  it("mends a .mmd file that a note shows, turn by turn: the path, then the heading", async () => {
    const cwd = notesFolder({
      "a.md": "![그림](d/그림.mmd)\n",
      "도커/Docker.md": "# 도커\n\n## 설치 방법\n",
      "d/그림.mmd":
        'graph TD\n  click A "../도커/docker.md#설치-방밥"\n  click B "../도커/Docker"\n  click C "../없음.md"\n',
    });
    const { code, err, out } = await fix(cwd);
    expect(err).toBe("노트 1개에서 링크 2개를 고쳤습니다.\n");
    expect(read(cwd, "d/그림.mmd")).toBe(
      'graph TD\n  click A "../도커/Docker.md#설치-방법"\n  click B "../도커/Docker"\n  click C "../없음.md"\n',
    );
    expect([code, out.match(/missing-note|missing-heading|case-mismatch/g)]).toEqual([
      1,
      ["missing-note", "missing-note"],
    ]);
  });

  it("leaves a file alone as long as no note shows it, for then nothing is found there", async () => {
    const cwd = notesFolder({ "a.md": "# 가\n", "B.md": "# 나\n", "그림.mmd": 'graph TD\n  click A "b.md"\n' });
    expect((await fix(cwd)).err).toBe("고친 링크가 없습니다.\n");
    writeFileSync(join(cwd, "notes/a.md"), "![그림](그림.mmd)\n");
    await fix(cwd);
    expect(read(cwd, "그림.mmd")).toBe('graph TD\n  click A "B.md"\n');
  });
});
