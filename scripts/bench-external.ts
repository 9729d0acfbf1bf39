// Asks many external URLs of servers on loopback, in a process of its own, and measures it; then kills such a run and counts what was lost.
import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { checkExternal } from "../src/external/check-external.ts";
import { externalDefaults } from "../src/external/external-defaults.ts";
import type { ExternalOptions } from "../src/external/external-options.ts";
import { parseCache, parseJournal } from "../src/external/parse-cache.ts";

/** How much to ask, of how many hosts. */
interface BenchArgs {
  readonly urls: number;
  readonly hosts: number;
}

/** What was measured. */
interface BenchResult extends BenchArgs {
  readonly seconds: number;
  /** Greatest resident memory of the asking process. */
  readonly megabytes: number;
  /** Most requests at once that any host, and all together, saw. */
  readonly mostPerHost: number;
  readonly mostInAll: number;
  readonly answers: number;
  /** Answers that a run had given when it was killed, and how many of them the next run did not know. */
  readonly givenWhenKilled: number;
  readonly lostWhenKilled: number;
  /** Memory, in megabytes, that twenty bodies of 200 MB and twenty that unpack to 200 MB cost more than twenty small ones. */
  readonly largeBodies: number;
  readonly bombs: number;
}

const self = fileURLToPath(import.meta.url);
const kinds = 20;

const piece = Buffer.alloc(64 * 1024, "<p>본문</p>");

/** Sends pieces of 64 KB as they are taken. */
function pour(response: ServerResponse, pieces: number): void {
  let left = pieces;
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(piece)) {
        response.once("drain", more);
        return;
      }
    }
    response.end();
  };
  more();
}

/** Counts what is asked at once, by host; of each `kinds` pages one is missing, one forbidden, one slow, one of 8 MB, one has ids. */
async function serve(): Promise<{ port: number; most: () => [number, number]; close: () => void }> {
  const now = new Map<string, number>();
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, " "));
  let [all, most, mostInAll] = [0, 0, 0];
  const server = createServer((request, response) => {
    const { host = "" } = request.headers;
    now.set(host, (now.get(host) ?? 0) + 1);
    all += 1;
    [most, mostInAll] = [Math.max(most, now.get(host) ?? 0), Math.max(mostInAll, all)];
    response.once("close", () => {
      all -= 1;
      now.set(host, (now.get(host) ?? 0) - 1);
    });
    const path = request.url ?? "/";
    const kind = Number(/\/(\d+)/.exec(path)?.[1] ?? 0) % kinds;
    const status = kind === 1 && !/^\/\D/.test(path) ? 404 : kind === 2 && !/^\/\D/.test(path) ? 403 : 200;
    const packed = path.startsWith("/bomb/") ? { "content-encoding": "gzip" } : {};
    response.writeHead(status, { "content-type": "text/html", ...packed });
    if (path.startsWith("/bomb/")) response.end(bomb);
    else if (path.startsWith("/large/")) pour(response, 3_200);
    else if (kind === 3) setTimeout(() => response.end("느림"), 20);
    else if (kind === 4 && request.method === "GET") pour(response, 128);
    else response.end(`<p>${"본문입니다. ".repeat(200)}</p><h2 id="설치">설치</h2>`);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { port, most: () => [most, mostInAll], close };
}

interface Job extends BenchArgs {
  readonly port: number;
  readonly cacheFile: string;
  /** The child tells each answer. */
  readonly tell: boolean;
  /** In front of a page's number; empty: `/`. Then every page is asked for an id that it lacks. */
  readonly path: string;
}

/** Every host is loopback; names count as public. */
const optionsOf = ({ cacheFile }: Job): ExternalOptions => ({
  ...externalDefaults,
  cacheFile,
  delay: 0,
  backoff: 10,
  lookup: () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]),
  isPrivate: () => false,
});

const urlsOf = ({ urls, hosts, port, path }: Job): string[] =>
  Array.from({ length: urls }, (_, index) => {
    if (path !== "") return `http://host${index % hosts}.test:${port}${path}${index}#없음`;
    const fragment = index % kinds >= 4 && index % 3 === 0 ? "#설치" : "";
    return `http://host${index % hosts}.test:${port}/${index}${fragment}`;
  });

interface Told {
  readonly url?: string;
  readonly done?: { readonly seconds: number; readonly megabytes: number; readonly answers: number };
}

/** In the child. */
async function work(job: Job): Promise<void> {
  const started = performance.now();
  const urls = urlsOf(job);
  const tell = (message: Told): void => void process.send?.(message);
  const answers = await checkExternal(urls, { ...optionsOf(job), onAnswer: ({ url }) => job.tell && tell({ url }) });
  const { maxRSS } = process.resourceUsage();
  tell({ done: { seconds: (performance.now() - started) / 1_000, megabytes: maxRSS / 1024, answers: answers.size } });
  process.disconnect();
}

function finish(job: Job): Promise<NonNullable<Told["done"]>> {
  return new Promise((resolve, reject) => {
    start(job)
      .on("message", (message: Told) => message.done !== undefined && resolve(message.done))
      .on("exit", (code) => reject(new Error(`the run ended with ${code}`)));
  });
}

function start(job: Job): ChildProcess {
  return fork(self, [JSON.stringify(job)], {
    execArgv: process.execArgv,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

/** Measures a whole run, then a run that is killed after a third of its answers. */
async function measure({ urls, hosts }: BenchArgs): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), "ieum-bench-external-"));
  const server = await serve();
  try {
    const job: Job = {
      urls,
      hosts,
      port: server.port,
      cacheFile: join(folder, "whole", "external.json"),
      tell: false,
      path: "",
    };
    const done = await finish(job);
    const [mostPerHost, mostInAll] = server.most();
    const few = { ...job, cacheFile: "", urls: 20, hosts: 20 };
    const small = await finish({ ...few, path: "/small/" });
    const large = await finish({ ...few, path: "/large/" });
    const bomb = await finish({ ...few, path: "/bomb/" });

    const killed: Job = { ...job, cacheFile: join(folder, "killed", "external.json"), tell: true };
    const given = new Set<string>();
    await new Promise((resolve) => {
      const child = start(killed).on("exit", resolve);
      child.on("message", ({ url }: Told) => {
        if (url !== undefined) given.add(url);
        if (given.size >= urls / 3) child.kill("SIGKILL");
      });
    });
    const kept = new Set<string>();
    for (const name of readdirSync(join(folder, "killed"))) {
      const text = readFileSync(join(folder, "killed", name), "utf8");
      for (const url of name.endsWith(".journal") ? parseJournal(text).map((one) => one.url) : parseCache(text).keys())
        kept.add(url);
    }
    const lost = [...given].filter((url) => !kept.has(url)).length;
    return {
      urls,
      hosts,
      ...done,
      mostPerHost,
      mostInAll,
      givenWhenKilled: given.size,
      lostWhenKilled: lost,
      largeBodies: Math.max(0, large.megabytes - small.megabytes),
      bombs: Math.max(0, bomb.megabytes - small.megabytes),
    };
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measures and prints; a bound that is not kept makes the exit code 1. */
export async function run(args: readonly string[]): Promise<void> {
  const result = await measure({ urls: Number(args[0] ?? 10_000), hosts: Number(args[1] ?? 200) });
  const rows: readonly (readonly [string, string, string, boolean])[] = [
    ["links", String(result.urls), `${result.urls} answers`, result.answers === result.urls],
    ["seconds", result.seconds.toFixed(1), "", true],
    ["memory (MB)", result.megabytes.toFixed(0), "≤ 300", result.megabytes <= 300],
    ["at once, one host", String(result.mostPerHost), "≤ 4", result.mostPerHost <= 4],
    ["at once, all hosts", String(result.mostInAll), "≤ 32", result.mostInAll <= 32],
    ["lost by a killed run", `${result.lostWhenKilled} of ${result.givenWhenKilled}`, "0", result.lostWhenKilled === 0],
    ["20 bodies of 200 MB (MB)", result.largeBodies.toFixed(1), "≤ 60", result.largeBodies <= 60],
    ["20 gzip bombs (MB)", result.bombs.toFixed(1), "≤ 60", result.bombs <= 60],
  ];
  console.log(`| external links, ${result.hosts} hosts | measured | bound |\n| --- | ---: | ---: |`);
  for (const [name, value, bound, kept] of rows) console.log(`| ${name} | ${value}${kept ? "" : " ✗"} | ${bound} |`);
  if (rows.some(([, , , kept]) => !kept)) process.exitCode = 1;
}

const [, script = "", argument = ""] = process.argv;
if (script === self && argument.startsWith("{")) await work(JSON.parse(argument) as Job);
