import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runChecks } from "../../src/check/run-checks.ts";
import { resolveLink } from "../../src/graph/resolve-link.ts";
import { toNoteId } from "../../src/graph/to-note-id.ts";
import type { Link, LinkKind } from "../../src/model/link.ts";
import { fixNotes } from "../../src/cli/fix-notes.ts";
import { replaceFile } from "../../src/io/replace-file.ts";
import { SourceLines } from "../../src/repair/source-lines.ts";
import { splitTarget } from "../../src/repair/split-target.ts";
import { parseOptions } from "../../src/config/parse-options.ts";
import { createLoader } from "../../src/site/create-loader.ts";
import type { Site } from "../../src/site/site.ts";
import { linkNotes } from "../support/link-notes.ts";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { runs } from "../support/runs.ts";

const nfd = (text: string): string => text.normalize("NFD");

const folder: Record<string, string | null> = {
  "Docker.md": "---\naliases: [도커]\n---\n# Docker\n\n## 설치 방법\n\n## 네트워크 설정\n",
  "가이드/시작 하기.md": "# 시작 하기\n\n## 준비물\n",
  "가이드/README.md": "# 안내\n",
  "괄호(1).md": "# 괄호\n",
  "a&b.md": "# 앤드\n",
  "그림/사진 1.PNG": null,
};
const notePaths = Object.keys(folder).filter((path) => folder[path] !== null);

const kinds: readonly LinkKind[] = [
  "inline",
  "reference",
  "autolink",
  "image",
  "html",
  "wikilink",
  "embed",
  "diagram",
  "frontmatter",
];
const nowhere = { line: 1, column: 1, endLine: 1, endColumn: 1 } as const;

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(..."./#?%:\\|^[]()<>&; 가힣ᄀ\u1161\0\uFEFF\uD800aZ0-~", "%EA%B0", "../", "javascript:"),
  }),
);

describe("any input", () => {
  it("is resolved and judged without a crash", async () => {
    const graph = await linkNotes(
      { ...folder, "a.md": "" },
      { siteUrl: "https://x.github.io", base: "/r/", roots: ["가이드"] },
    );
    const from = graph.notes.get(toNoteId("a"))!;
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        anyText,
        fc.option(anyText, { nil: undefined }),
        fc.boolean(),
        (kind, target, fragment, embedded) => {
          const link: Link = {
            kind,
            target,
            fragment,
            text: "",
            position: nowhere,
            targetPosition: nowhere,
            embedded,
            heading: -1,
          };
          const resolution = resolveLink(graph.lookup, from, link);
          const edges = new Map(graph.edges).set(from.id, [{ from: from.id, link, resolution }]);
          for (const finding of runChecks({ ...graph, edges }, { severity: {} })) expect(finding.path).not.toBe("");
        },
      ),
      { numRuns: runs(2000) },
    );
  });
});

/** A link's syntax around a destination; what it does not allow is left out by the caller. */
const frames: readonly ((target: string) => string)[] = [
  (target) => `[글](${target})`,
  (target) => `![그림](${target} "제목")`,
  (target) => `[${nfd("각 글")}](<${target}>)`,
  (target) => `<a href="${target}">글</a>`,
  (target) => `**[글](${target})**은`,
];

/** A place for inline content. */
const places: readonly ((inline: string) => string)[] = [
  (inline) => `${inline}\n`,
  (inline) => `> - ${nfd("한글")} ${inline}\n`,
  (inline) => `1. ${inline}\n   둘째 줄 ${inline}\n`,
  (inline) => `| 표 | 😀 |\n|---|---|\n| \`\\|\` | ${inline} |\n`,
  (inline) => `## 제목 ${inline} ##\n`,
  (inline) => `- [ ] ${inline}[^1]\n\n[^1]: ${inline}\n`,
];

const target = fc.string({ unit: fc.constantFrom(..."가나다ab/.-_%20é", nfd("각")), minLength: 1, maxLength: 12 });

const wrapped = fc.record({
  frame: fc.constantFrom(...frames),
  place: fc.constantFrom(...places),
  bom: fc.boolean(),
  crlf: fc.boolean(),
  text: fc.constantFrom("", "글\n\n", "---\ntitle: x\n---\n\n", `${nfd("앞글")}\n\n`),
});

function wrap(
  { frame, place, bom, crlf, text }: typeof wrapped extends fc.Arbitrary<infer T> ? T : never,
  to: string,
): string {
  const source = `${bom ? "\uFEFF" : ""}${text}${place(frame(to))}`;
  return crlf ? source.replaceAll("\n", "\r\n") : source;
}

describe("a link's target position", () => {
  it("cuts out the very text", async () => {
    await fc.assert(
      fc.asyncProperty(wrapped, target, async (around, to) => {
        const source = wrap(around, to);
        const graph = await linkNotes({ "a.md": source });
        const { links } = graph.notes.get(toNoteId("a"))!;
        expect(links.length).toBeGreaterThan(0);
        for (const link of links) {
          const range = new SourceLines(source).range(link.targetPosition)!;
          const raw = source.slice(range.start, range.end);
          expect(raw).toBe(to);
          expect(splitTarget(raw, link)).toEqual({ path: to, query: "", fragment: undefined });
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

/** Ways to write a path wrongly that have one mend, or none. */
const damages: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => path.toLowerCase(),
  (path) => path.toUpperCase(),
  (path) => path.replace(/\.md$/, ""),
  (path) => `${path}.md`,
  (path) => nfd(path),
  (path) => path.replace("가이드", "없는 폴더"),
  (path) => `./${path}`,
  (path) => `/${path}`,
];
const fragments = ["", "#설치-방법", "#설치-방밥", "#네트워크-설쩡", "#없는-제목", "?x=1#준비뭉"];

const damaged = fc.record({
  around: wrapped,
  path: fc.constantFrom(...Object.keys(folder)),
  damage: fc.constantFrom(...damages),
  fragment: fc.constantFrom(...fragments),
  encoded: fc.constantFrom("min", "all"),
});

function damagedNote(parts: readonly (typeof damaged extends fc.Arbitrary<infer T> ? T : never)[]): string {
  const bodies = parts.map(({ around, path, damage, fragment, encoded }) => {
    const wrong = damage(path);
    const to =
      encoded === "all"
        ? encodeURI(wrong).replaceAll(/[()&]/g, (unit) => `%${unit.charCodeAt(0).toString(16)}`)
        : wrong.replaceAll(" ", "%20").replaceAll("(", "%28").replaceAll(")", "%29");
    return wrap({ ...around, bom: false, text: "" }, to + fragment);
  });
  return `${parts[0]?.around.bom === true ? "\uFEFF" : ""}${bodies.join("\n")}\n\`[코드](docker.md)\`\n\n    [코드](docker.md)\n`;
}

async function load(root: string): Promise<Site> {
  const options = { ...parseOptions({}), mentions: false };
  return createLoader({ root, options, cacheDir: undefined, skip: [], draw: false }).load();
}

const claim = ({ code, target }: { code: string; target: string }): string => `${code} ${target}`;

describe("--fix", () => {
  it("mends what it claims, once and for all, and leaves all else as it is", async () => {
    const files = Object.fromEntries(Object.entries(folder).map(([path, text]) => [path, text ?? ""]));
    await fc.assert(
      fc.asyncProperty(fc.array(damaged, { minLength: 1, maxLength: 6 }), async (parts) => {
        const source = damagedNote(parts);
        const root = tempFolder({ ...files, "note.md": source });
        const site = await load(root);
        const fixes = await fixNotes(site, site.diagnostics);
        for (const fix of fixes) expect(replaceFile(join(root, fix.filePath), fix.before, fix.after)).toBe(true);

        const after = await load(root);
        const claimed = new Set(fixes.flatMap(({ repairs }) => repairs.map(({ finding }) => claim(finding))));
        const left = after.diagnostics.filter((finding) => claimed.has(claim(finding)));
        expect(left).toEqual([]);
        expect(await fixNotes(after, after.diagnostics)).toEqual([]);

        const text = readFileSync(join(root, "note.md"), "utf8");
        expect(text).toContain("`[코드](docker.md)`\n\n    [코드](docker.md)\n");
        expect(text.split("\n").length).toBe(source.split("\n").length);
        expect(text.startsWith("\uFEFF")).toBe(source.startsWith("\uFEFF"));
        const errors = (from: Site): number => from.diagnostics.filter(({ severity }) => severity === "error").length;
        expect(errors(after)).toBeLessThanOrEqual(errors(site));
        for (const path of notePaths) expect(readFileSync(join(root, path), "utf8")).toBe(files[path]);
      }),
      { numRuns: runs(40) },
    );
  });
});

describe("the JSON contract", () => {
  it("has these fields and no others, in this order", async () => {
    const cwd = tempFolder({
      "notes/a.md": "[x](B.md) [y](없음.md#z) ![[그림.png]] <https://example.com>\n\n[z](b.md#없음)\n",
      "notes/b.md": "# b\n",
    });
    const { code, out } = await runCli(cwd, ["check", "--reporter", "json", "--links", "--no-cache"]);
    const document = JSON.parse(out) as Record<string, unknown> & {
      diagnostics: (Record<string, unknown> & { line: number; column: number })[];
      links: Record<string, unknown>[];
    };
    expect(code).toBe(1);
    expect(Object.keys(document)).toEqual(["version", "notes", "summary", "diagnostics", "links"]);
    expect([document["version"], document["notes"]]).toEqual([1, 2]);
    expect(document["summary"]).toEqual({ error: 4, warning: 0 });
    const fields = ["code", "severity", "path", "line", "column", "endLine", "endColumn", "target", "message"];
    for (const finding of document.diagnostics) {
      const more = "suggestion" in finding ? ["suggestion"] : [];
      expect(Object.keys(finding)).toEqual([...fields, ...more]);
    }
    expect(document.diagnostics.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [1, 11],
      [1, 24],
      [3, 1],
    ]);
    for (const link of document.links) {
      const more = "url" in link ? ["url"] : [];
      expect(Object.keys(link)).toEqual(["path", "line", "column", "kind", "target", "resolution", ...more]);
    }
    expect(document.links.length).toBe(5);
  });
});
