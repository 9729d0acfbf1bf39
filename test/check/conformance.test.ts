import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { parseOptions } from "../../src/config/parse-options.ts";
import { createLoader } from "../../src/site/create-loader.ts";
import type { Site } from "../../src/site/site.ts";

/** What is true of a note by GitHub's rules for Markdown and Obsidian's for wikilinks: written by hand, never from our output. */
interface Truth {
  readonly links: readonly { readonly line: number; readonly column: number; readonly verdict: string }[];
  /** Findings that are about no link. */
  readonly others?: readonly { readonly line: number; readonly column: number; readonly code: string }[];
}

/** Files that a disk or a checkout would mangle: NFD names, `?`, a BOM, CR. */
interface Made extends Partial<Truth> {
  readonly path: string;
  readonly form: "NFC" | "NFD";
  readonly text: string;
}

const root = join(import.meta.dirname, "../fixtures/check/conformance");
const made = readJson<Made[]>(join(root, "made.json"));
const notes = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .map((path) => path.replaceAll("\\", "/").normalize("NFC"));

const truths = new Map<string, Truth>([
  ...notes.map((path) => [path, readJson<Truth>(join(root, path.replace(/\.md$/, ".json")))] as const),
  ...made.map((file) => [file.path, { links: file.links ?? [], ...file }] as const),
]);

/** One line a link: place and verdict; one a finding that is about no link. */
function expected(path: string): string[] {
  const { links, others = [] } = truths.get(path)!;
  return [
    ...links.map(({ line, column, verdict }) => `${line}:${column} ${verdict}`),
    ...others.map(({ line, column, code }) => `${line}:${column} (${code})`),
  ].sort(inOrder);
}

let site: Site;
const folder = mkdtempSync(join(tmpdir(), "ieum-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  cpSync(root, folder, { recursive: true, filter: (source) => !source.endsWith(".json") });
  for (const { path, form, text } of made) {
    const file = join(folder, path.normalize(form));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const options = { ...parseOptions({}), mentions: false };
  const loader = createLoader({ root: folder, options, cacheDir: undefined, skip: [], draw: false });
  site = await loader.load();
  await loader.close();
});

function told(path: string): string[] {
  const findings = site.diagnostics.filter((finding) => finding.path === path);
  const place = ({ line, column }: { line: number; column: number }): string => `${line}:${column}`;
  const id = site.graph.lookup.notePaths.get(path)!;
  const links = site.graph.edges.get(id)!.map(({ link }) => {
    // A tag may hold several links, all of which stand where it begins.
    const whole = link.fragment === undefined ? link.target : `${link.target}#${link.fragment}`;
    const isMine = ({ position, target }: Diagnostic): boolean =>
      place(position) === place(link.position) && (link.kind !== "html" || target === whole);
    const codes = findings.filter(isMine).map(({ code }) => code);
    return `${place(link.position)} ${codes.join("+") || "ok"}`;
  });
  const known = new Set(site.graph.edges.get(id)!.map(({ link }) => place(link.position)));
  const others = findings.filter(({ position }) => !known.has(place(position)));
  return [...links, ...others.map(({ position, code }) => `${place(position)} (${code})`)].sort(inOrder);
}

describe("conformance: every link found where it is, judged as it is, and nothing else", () => {
  it("has at least 250 links", () => {
    const count = [...truths.values()].reduce((sum, { links }) => sum + links.length, 0);
    expect(count).toBeGreaterThanOrEqual(400);
  });

  it("reads every note", () => {
    expect([...site.graph.notes.values()].map(({ path }) => path).sort()).toEqual(
      [...truths.keys()].filter((path) => path.endsWith(".md")).sort(),
    );
  });

  it.each([...truths.keys()].filter((path) => path.endsWith(".md")).toSorted())("%s", (path) => {
    expect(told(path)).toEqual(expected(path));
  });
});

function inOrder(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => text.split(/[: ]/).map(Number));
  return first![0]! - second![0]! || first![1]! - second![1]! || (a < b ? -1 : 1);
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}
