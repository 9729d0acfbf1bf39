// Asks the same queries of the same notes here and elsewhere: ours, MiniSearch and Pagefind. See notes/guide/search.md.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { createParser } from "../src/markdown/parse-note.ts";
import type { Note } from "../src/model/note.ts";
import type { NoteId } from "../src/model/note-id.ts";
import { buildIndex } from "../src/search/build-index.ts";
import { createSearch } from "../src/search/create-search.ts";
import type { SearchDocument } from "../src/search/search-document.ts";
import { toSearchDocument } from "../src/search/to-search-document.ts";
import { escapeHtml } from "../src/text/escape-html.ts";

/** One question: `relevant` are paths in the corpus that answer it. */
interface BenchQuery {
  readonly corpus: string;
  readonly query: string;
  readonly kind: string;
  readonly relevant: readonly string[];
}

/** An index that was built and can be asked. */
interface Engine {
  /** What all files of the index weigh, compressed, in bytes. Not asked while its making is timed: a host compresses, not a build. */
  readonly weigh: () => number;
  /** Paths of the best ten notes. */
  readonly ask: (query: string) => Promise<string[]>;
  /** What a query loads whose client has loaded nothing yet, compressed. */
  readonly firstBytes: (query: string) => Promise<number>;
  readonly close: () => void;
}

type Build = (documents: readonly SearchDocument[]) => Promise<Engine>;

const peers = resolve(".cache/bench-peers/search");
const versions = { minisearch: "7.2.0", pagefind: "1.6.0" };

/** What one engine leaves behind is not the next one's work. */
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function installPeers(): void {
  if (Object.keys(versions).every((name) => existsSync(join(peers, "node_modules", name)))) return;
  mkdirSync(peers, { recursive: true });
  writeFileSync(join(peers, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...wanted], {
    cwd: peers,
    stdio: "inherit",
  });
}

async function readNotes(root: string): Promise<SearchDocument[]> {
  const parser = createParser({
    html: "safe",
    highlighter: "highlight.js",
    timeZone: "Asia/Seoul",
    lang: "ko",
    math: true,
    draw: true,
  });
  const documents: SearchDocument[] = [];
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  for (const filePath of files.filter((file) => file.endsWith(".md")).sort()) {
    const path = filePath.normalize("NFC");
    const parsed = await parser.parse(path, readFileSync(join(root, filePath), "utf8").normalize("NFC"));
    const id = path.slice(0, -3);
    const note: Note = { ...parsed, id: id as NoteId, path, filePath, url: `/${id}.html` };
    documents.push(toSearchDocument(note));
  }
  return documents;
}

async function buildOurs(documents: readonly SearchDocument[]): Promise<Engine> {
  const files = buildIndex(documents);
  const read = (file: string): Uint8Array => {
    const content = files.get(file);
    if (content === undefined) throw new Error(`The index has no ${file}`);
    return typeof content === "string" ? Buffer.from(content) : content;
  };
  const search = createSearch(async (file) => read(file));
  return {
    weigh: () => [...files.values()].reduce((sum, content) => sum + gzipSync(content).length, 0),
    ask: async (query) => (await search.query(query)).map(({ path }) => path),
    firstBytes: async (query) => {
      let bytes = 0;
      const fresh = createSearch(async (file) => {
        bytes += gzipSync(read(file)).length;
        return read(file);
      });
      await fresh.query(query);
      return bytes;
    },
    close: () => {},
  };
}

/** Pairs of Hangul syllables and whole words: the setting that did best of those tried. */
function bigrams(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of text.normalize("NFC").matchAll(/[가-힣]+|[A-Za-z0-9]+|[\u4e00-\u9fff]+/g)) {
    if (!/^[가-힣]{2}/.test(run)) terms.push(run);
    else for (let index = 0; index + 1 < run.length; index++) terms.push(run.slice(index, index + 2));
  }
  return terms;
}

async function buildMiniSearch(documents: readonly SearchDocument[]): Promise<Engine> {
  const { default: MiniSearch } = await import(
    pathToFileURL(join(peers, "node_modules/minisearch/dist/es/index.js")).href
  );
  const index = new MiniSearch({
    fields: ["title", "headings", "text"],
    idField: "path",
    tokenize: bigrams,
    searchOptions: { boost: { title: 8, headings: 3 } },
  });
  index.addAll(
    documents.map(({ path, title, sections }) => ({
      path,
      title,
      headings: sections.map(({ heading }) => heading).join(" "),
      text: sections.map(({ text }) => text).join(" "),
    })),
  );
  const written = JSON.stringify(index);
  let bytes = 0;
  const weigh = (): number => (bytes ||= gzipSync(written).length);
  return {
    weigh,
    ask: async (query) => (index.search(query) as { id: string }[]).slice(0, 10).map(({ id }) => id),
    firstBytes: async () => weigh(),
    close: () => {},
  };
}

function toHtml({ title, sections }: SearchDocument): string {
  const body = sections.map(({ heading, anchor, text }) => {
    const head = heading === "" ? "" : `<h2 id="${escapeHtml(anchor)}">${escapeHtml(heading)}</h2>`;
    return `${head}<p>${escapeHtml(text)}</p>`;
  });
  return `<!doctype html><html lang="ko"><title>${escapeHtml(title)}</title><main><h1>${escapeHtml(title)}</h1>${body.join("")}</main></html>`;
}

async function buildPagefind(documents: readonly SearchDocument[]): Promise<Engine> {
  const pagefind = await import(pathToFileURL(join(peers, "node_modules/pagefind/lib/index.js")).href);
  const out = join(peers, `pagefind-${documents.length}-${Date.now()}`);
  const { index } = await pagefind.createIndex({ forceLanguage: "ko" });
  const paths = new Map(documents.map(({ path }, number) => [`/${number}.html`, path]));
  for (const [number, document] of documents.entries()) {
    await index.addHTMLFile({ url: `/${number}.html`, content: toHtml(document) });
  }
  await index.writeFiles({ outputPath: out });
  writeFileSync(join(out, "package.json"), JSON.stringify({ type: "module" }));
  let loaded = 0;
  const server = createServer((request, response) => {
    try {
      const content = readFileSync(join(out, new URL(request.url ?? "/", "http://localhost").pathname));
      // Its shards are compressed already, the rest would be on its way.
      loaded += Math.min(content.length, gzipSync(content).length);
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const basePath = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  Object.assign(globalThis, { document: { querySelector: () => ({ getAttribute: () => "ko" }), currentScript: null } });
  const client = await import(pathToFileURL(join(out, "pagefind.js")).href);
  const open = async (): Promise<(query: string) => Promise<string[]>> => {
    const instance = client.createInstance({ basePath, baseUrl: "/", noWorker: true });
    await instance.init();
    return async (query) => {
      const { results } = (await instance.search(query)) as { results: { data: () => Promise<{ url: string }> }[] };
      const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return data.map(({ url }) => paths.get(url) ?? url);
    };
  };
  const ask = await open();
  const files = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((file) => /\.pf_|wasm|entry/.test(file));
  return {
    weigh: () => files.reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file))).length, 0),
    ask,
    firstBytes: async (query) => {
      loaded = 0;
      await (
        await open()
      )(query);
      return loaded;
    },
    close: () => {
      server.close();
      rmSync(out, { recursive: true, force: true });
    },
  };
}

/** Sums over all queries. */
interface Tally {
  recall: number;
  reciprocal: number;
  unanswered: number;
  readonly times: number[];
  readonly first: number[];
  bytes: number;
  buildMs: number;
  readonly kinds: Map<string, { count: number; recall: number }>;
  readonly missed: string[];
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, two) => one - two);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function score(engine: Engine, queries: readonly BenchQuery[], tally: Tally): Promise<void> {
  for (const { query, relevant, kind, corpus } of queries) {
    const wanted = new Set(relevant.map((path) => path.normalize("NFC")));
    tally.first.push(await engine.firstBytes(query));
    await engine.ask(query);
    const start = performance.now();
    const paths = await engine.ask(query);
    tally.times.push(performance.now() - start);
    const recall = paths.slice(0, 5).filter((path) => wanted.has(path)).length / Math.min(5, wanted.size);
    const rank = paths.findIndex((path) => wanted.has(path));
    tally.recall += recall;
    tally.reciprocal += rank < 0 ? 0 : 1 / (rank + 1);
    if (paths.length === 0) tally.unanswered++;
    const sums = tally.kinds.get(kind) ?? { count: 0, recall: 0 };
    tally.kinds.set(kind, { count: sums.count + 1, recall: sums.recall + recall });
    if (recall < 1) tally.missed.push(`${corpus} | ${kind} | ${query.normalize("NFC")} | ${recall.toFixed(2)}`);
  }
}

/** `search <folder of note collections> <queries.json> [--missed]`: prints how each engine answers. */
export async function run(args: string[]): Promise<void> {
  const [folder, file] = args.filter((arg) => !arg.startsWith("--"));
  if (folder === undefined || file === undefined) throw new Error("search <folder of note collections> <queries.json>");
  installPeers();
  const queries = JSON.parse(readFileSync(file, "utf8")) as BenchQuery[];
  const engines: Readonly<Record<string, Build>> = {
    ieum: buildOurs,
    MiniSearch: buildMiniSearch,
    Pagefind: buildPagefind,
  };
  const tallies = new Map<string, Tally>();
  let kilobytes = 0;
  let notes = 0;
  for (const corpus of new Set(queries.map((query) => query.corpus))) {
    const documents = await readNotes(join(folder, corpus));
    notes += documents.length;
    kilobytes +=
      documents.flatMap(({ sections }) => sections).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1024;
    for (const [name, build] of Object.entries(engines)) {
      const tally: Tally = tallies.get(name) ?? {
        recall: 0,
        reciprocal: 0,
        unanswered: 0,
        times: [],
        first: [],
        bytes: 0,
        buildMs: 0,
        kinds: new Map(),
        missed: [],
      };
      tallies.set(name, tally);
      collectGarbage();
      const start = performance.now();
      const engine = await build(documents);
      tally.buildMs += performance.now() - start;
      tally.bytes += engine.weigh();
      await score(
        engine,
        queries.filter((query) => query.corpus === corpus),
        tally,
      );
      engine.close();
    }
  }
  console.log(`${queries.length} queries, ${notes} notes, ${Math.round(kilobytes)} KB of text; sizes gzipped`);
  const rows = [...tallies].map(([name, tally]) => ({
    engine: name,
    "recall@5": (tally.recall / queries.length).toFixed(3),
    MRR: (tally.reciprocal / queries.length).toFixed(3),
    unanswered: tally.unanswered,
    "query p95 ms": percentile(tally.times, 0.95).toFixed(1),
    "build ms/KB": (tally.buildMs / kilobytes).toFixed(3),
    "index KB": Math.round(tally.bytes / 1024),
    "first query KB, median": Math.round(percentile(tally.first, 0.5) / 1024),
    "first query KB, most": Math.round(percentile(tally.first, 1) / 1024),
  }));
  console.table(rows);
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const byKind = kinds.map((kind) => {
    const cells = [...tallies].map(([name, { kinds }]) => {
      const sums = kinds.get(kind) ?? { count: 1, recall: 0 };
      return [name, (sums.recall / sums.count).toFixed(2)] as const;
    });
    return { "recall@5 of": kind, ...Object.fromEntries(cells) };
  });
  console.table(byKind);
  if (args.includes("--missed")) console.log(tallies.get("ieum")?.missed.join("\n"));
}
