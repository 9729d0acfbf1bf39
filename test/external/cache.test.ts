import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkExternal } from "../../src/external/check-external.ts";
import { openExternalCache } from "../../src/external/external-cache.ts";
import type { ExternalOptions } from "../../src/external/external-options.ts";
import type { ExternalAnswer } from "../../src/model/external-answer.ts";
import { aRun } from "./a-run.ts";
import type { TestServer } from "./server.ts";
import { startServer } from "./server.ts";

let server: TestServer;
let folder: string;
let cacheFile: string;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ieum-cache-"));
  cacheFile = join(folder, "deep", "external.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.parse("2024-05-01T00:00:00Z");
const at = (time: number): Partial<ExternalOptions> => ({ cacheFile, clock: { ...aRun().clock, now: () => time } });
const count = (): number => server.seen.length;

async function asked(urls: readonly string[], options: Partial<ExternalOptions>): Promise<[number, ExternalAnswer[]]> {
  const before = count();
  const answers = await checkExternal(urls, aRun(options));
  return [count() - before, [...answers.values()]];
}

describe("the cache", () => {
  it("does not answer for this machine where that is not to be looked at", async () => {
    const url = `http://127.0.0.1:${server.port}/ok`;
    const given = { ...at(start), isPrivate: () => true };
    expect((await asked([url], { ...given, includeLocal: true }))[1]).toMatchObject([{ status: "alive" }]);
    expect(await asked([url], { ...given, includeLocal: false })).toMatchObject([
      0,
      [{ status: "skipped", reason: "private-address" }],
    ]);
  });

  it("keeps alive for 7 days, unknown for an hour, dead and missing ids not at all", async () => {
    const host = `http://keep.test:${server.port}`;
    const ages: readonly (readonly [string, number, boolean])[] = [
      ["/ok", 6.9 * day, false],
      ["/ok", 7.1 * day, true],
      ["/forbidden", 0.9 * hour, false],
      ["/forbidden", 1.1 * hour, true],
      ["/missing", 1, true],
      ["/page#없음", 1, true],
      ["/page#설치", day, false],
      ["/ok", -hour, true],
    ];
    for (const [path, age, again] of ages) {
      rmSync(cacheFile, { force: true });
      await asked([host + path], at(start));
      const [requests] = await asked([host + path], at(start + age));
      expect([path, age, requests > 0]).toEqual([path, age, again]);
    }
  });

  it.each([40 * day, Number.POSITIVE_INFINITY])("keeps as long as its owner says: %d", async (alive) => {
    const url = `http://long.test:${server.port}/ok`;
    const keep = { keep: { alive, unknown: hour } };
    await asked([url], at(start));
    expect(await asked([`${url}?2`], { ...at(start + 35 * day), ...keep })).toMatchObject([1, [{ status: "alive" }]]);
    expect(await asked([url], { ...at(start + 36 * day), ...keep })).toMatchObject([0, [{ status: "alive" }]]);
  });

  it("is one sorted, readable file, without names and passwords", async () => {
    const host = `keep.test:${server.port}`;
    await asked([`http://${host}/n/2`, `http://${host}/n/1`, `http://a:b@${host}/n/3`, "mailto:a@b.kr"], at(start));
    expect(readdirSync(join(folder, "deep"))).toEqual(["external.json"]);
    expect(readFileSync(cacheFile, "utf8")).toBe(`{
  "version": 1,
  "links": {
    "http://***@${host}/n/3": {"status":"alive","httpStatus":200,"checkedAt":"2024-05-01T00:00:00.000Z"},
    "http://${host}/n/1": {"status":"alive","httpStatus":200,"checkedAt":"2024-05-01T00:00:00.000Z"},
    "http://${host}/n/2": {"status":"alive","httpStatus":200,"checkedAt":"2024-05-01T00:00:00.000Z"}
  }
}
`);
  });

  it("keeps and finds links with secrets in them, without the secrets", async () => {
    const host = `secret.test:${server.port}`;
    const urls = [
      `http://me:hunter2@${host}/missing`,
      `http://${host}/n/1?access_token=t0ken`,
      `http://${host}/missing?access_token=t0ken2`,
      `http://${host}/302-signed`,
    ];
    await asked(urls, at(start));
    expect(readFileSync(cacheFile, "utf8")).not.toMatch(/hunter2|t0ken|s1gned/);
    const [requests, answers] = await asked(urls, at(start + day));
    expect(requests).toBe(4);
    expect(answers.map(({ url, status, failingSince }) => [url, status, failingSince?.slice(0, 10)])).toEqual([
      [urls[0], "dead", "2024-05-01"],
      [urls[3], "alive", undefined],
      [urls[2], "dead", "2024-05-01"],
      [urls[1], "alive", undefined],
    ]);
  });

  it("hides the secrets that an older file still has, and those of journals", async () => {
    cacheFile = join(folder, "external.json");
    const url = "http://a.kr/?sig=s3cret";
    const answer = { status: "alive", checkedAt: new Date(start).toISOString(), finalUrl: "http://a.kr/?sig=s3cret" };
    writeFileSync(cacheFile, JSON.stringify({ version: 1, links: { [url]: answer } }));
    writeFileSync(`${cacheFile}.99999999.journal`, JSON.stringify({ ...answer, url: "http://u:s3cret@a.kr/" }));
    expect(await asked([url], at(start + day))).toMatchObject([0, [{ url, status: "alive" }]]);
    expect(readFileSync(cacheFile, "utf8")).toMatch(/^[^]*\*\*\*@a\.kr[^]*sig=\*\*\*[^]*$/);
    expect(readFileSync(cacheFile, "utf8")).not.toContain("s3cret");
  });

  it("remembers since when a link has been failing, through doubt, until it lives", async () => {
    const url = `http://failing.test:${server.port}/missing`;
    const since = (answers: ExternalAnswer[]) => answers[0]?.failingSince;
    const first = "2024-05-01T00:00:00.000Z";
    expect(since((await asked([url], at(start)))[1])).toBe(first);
    expect(since((await asked([url], at(start + day)))[1])).toBe(first);
    const unsure = {
      ...at(start + 2 * day),
      lookup: () => Promise.reject(Object.assign(new Error("x"), { code: "EAI_AGAIN" })),
    };
    expect((await asked([url], unsure))[1][0]).toMatchObject({ status: "unknown", failingSince: first });
    expect(since((await asked([url], at(start + 3 * day)))[1])).toBe(first);
    const lives = { ...at(start + 4 * day), accept: { "http://**": [404] } };
    expect((await asked([url], lives))[1][0]).not.toHaveProperty("failingSince");
    expect(since((await asked([url], at(start + 5 * day)))[1])).toBe("2024-05-06T00:00:00.000Z");
  });

  it("follows today's rules", async () => {
    const url = `http://rules.test:${server.port}/forbidden`;
    await asked([url], at(start));
    const accept = { accept: { "http://rules.test:*/**": [403] } };
    expect(await asked([url], { ...at(start + 1), ...accept })).toMatchObject([
      0,
      [{ status: "alive", reason: "accept-rule" }],
    ]);
    expect(await asked([url], at(start + 2))).toMatchObject([0, [{ status: "unknown" }]]);
    await asked([url], { ...at(start + 2 * hour), ...accept });
    expect(await asked([url], at(start + 3 * hour))).toMatchObject([1, [{ status: "unknown" }]]);
    expect(await asked([url], { ...at(start), skip: ["**"] })).toMatchObject([0, [{ status: "skipped" }]]);
  });

  it.each([
    "",
    "{",
    "[]",
    "null",
    '{"version":2,"links":{}}',
    '{"version":1,"links":[1]}',
    '{"version":1,"links":{"http://x/":{"status":"odd"}}}',
  ])("takes %j for an empty file", async (text) => {
    cacheFile = join(folder, "external.json");
    writeFileSync(cacheFile, text);
    const [requests] = await asked([`http://corrupt.test:${server.port}/ok`], at(start));
    expect(requests).toBe(1);
  });

  it.each([
    '"status":"alive","finalUrl":5,"permanent":true',
    '"status":"alive","finalUrl":"javascript:alert(1)","permanent":true',
    '"status":"unknown","reason":"timeout","detail":{"a":1}',
    '"status":"unknown","reason":["timeout"]',
    '"status":"unknown","httpStatus":"403"',
    '"status":"alive","checkedAt":"soon"',
  ])("asks again where the file says something odd: %s", async (odd) => {
    cacheFile = join(folder, "external.json");
    const url = `http://odd.test:${server.port}/ok`;
    writeFileSync(
      cacheFile,
      `{"version":1,"links":{"${url}":{"checkedAt":"${new Date(start).toISOString()}",${odd}}}}`,
    );
    expect(await asked([url], at(start + 1))).toMatchObject([1, [{ status: "alive", httpStatus: 200 }]]);
  });

  it("reads a file that was merged with conflicts line by line, the newer answer first", async () => {
    cacheFile = join(folder, "external.json");
    const url = `http://merged.test:${server.port}/missing`;
    const line = (day: number) =>
      `    "${url}": {"status":"dead","checkedAt":"2024-04-0${day}T00:00:00.000Z","failingSince":"2024-03-0${day}T00:00:00.000Z"},`;
    writeFileSync(
      cacheFile,
      [
        "{",
        '  "version": 1,',
        '  "links": {',
        "<<<<<<< HEAD",
        line(2),
        "=======",
        line(1),
        ">>>>>>> other",
        "  }",
        "}",
      ].join("\n"),
    );
    expect((await asked([url], at(start)))[1]).toMatchObject([{ failingSince: "2024-03-02T00:00:00.000Z" }]);
    expect(JSON.parse(readFileSync(cacheFile, "utf8"))).toMatchObject({ version: 1 });
  });

  it.each(["a file where the folder should be", "a folder where the file should be"])(
    "tells the answers where nothing can be kept: %s",
    async (trouble) => {
      cacheFile = join(folder, "deep", "external.json");
      if (trouble.startsWith("a file")) writeFileSync(join(folder, "deep"), "");
      else mkdirSync(cacheFile, { recursive: true });
      const url = `http://stuck.test:${server.port}/missing`;
      expect(await asked([url], at(start))).toMatchObject([2, [{ status: "dead" }]]);
      expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".tmp"))).toEqual([]);
    },
  );

  it("loses no answer of a run that was killed, even in the middle of a line", async () => {
    const answer = (url: string): ExternalAnswer => ({ url, status: "alive", checkedAt: "2024-05-01T00:00:00.000Z" });
    cacheFile = join(folder, "external.json");
    const urls = [1, 2].map((index) => `http://killed.test:${server.port}/n/${index}`);
    // A process id that cannot be running.
    writeFileSync(
      `${cacheFile}.99999999.journal`,
      `${urls.map((url) => JSON.stringify(answer(url))).join("\n")}\n{"url":"http://ki`,
    );
    const [requests, answers] = await asked([...urls, `http://killed.test:${server.port}/n/3`], at(start));
    expect([requests, answers.map(({ status }) => status)]).toEqual([1, ["alive", "alive", "alive"]]);
    expect(readdirSync(folder)).toEqual(["external.json"]);
    expect(Object.keys((JSON.parse(readFileSync(cacheFile, "utf8")) as { links: object }).links)).toHaveLength(3);
  });

  it("loses no answer after a line that was cut off in a run of the same process number", async () => {
    cacheFile = join(folder, "external.json");
    writeFileSync(`${cacheFile}.${process.pid}.journal`, '{"url":"http://ki');
    (await openExternalCache(cacheFile)).put({
      url: "http://a/",
      status: "alive",
      checkedAt: "2024-05-01T00:00:00.000Z",
    });
    expect((await openExternalCache(cacheFile)).get("http://a/")?.status).toBe("alive");
  });

  it("keeps what another run saved meanwhile, and forgets what nobody has met for long", async () => {
    cacheFile = join(folder, "external.json");
    const [one, two] = [await openExternalCache(cacheFile), await openExternalCache(cacheFile)];
    one.put({ url: "http://a/", status: "alive", checkedAt: "2024-05-01T00:00:00.000Z" });
    two.put({ url: "http://b/", status: "alive", checkedAt: "2024-05-02T00:00:00.000Z" });
    two.put({ url: "http://c/", status: "alive", checkedAt: "2020-01-01T00:00:00.000Z" });
    await one.save("2024-01-01");
    await two.save("2024-01-01");
    const three = await openExternalCache(cacheFile);
    expect(["a", "b", "c"].map((host) => three.get(`http://${host}/`)?.status)).toEqual(["alive", "alive", undefined]);
  });

  it("does not put an older answer of the file in the place of one that a killed run had", async () => {
    cacheFile = join(folder, "external.json");
    const kept = (day: number): ExternalAnswer => ({
      url: "http://a/",
      status: "alive",
      checkedAt: `2024-05-0${day}T00:00:00.000Z`,
    });
    writeFileSync(cacheFile, JSON.stringify({ version: 1, links: { "http://a/": kept(1) } }));
    writeFileSync(`${cacheFile}.99999999.journal`, JSON.stringify(kept(2)));
    writeFileSync(`${cacheFile}.99999998.journal`, JSON.stringify(kept(1)));
    await (await openExternalCache(cacheFile)).save("2024-01-01");
    expect(readdirSync(folder)).toEqual(["external.json"]);
    expect((await openExternalCache(cacheFile)).get("http://a/")).toEqual(kept(2));
  });

  it("keeps its own journal while another run is under way, whose file may take the place of its own", async () => {
    cacheFile = join(folder, "external.json");
    const checkedAt = "2024-05-01T00:00:00.000Z";
    // The one process that is sure to be running.
    const other = `${cacheFile}.${process.ppid}.journal`;
    const one = await openExternalCache(cacheFile);
    one.put({ url: "http://a/", status: "alive", checkedAt });
    writeFileSync(other, JSON.stringify({ url: "http://b/", status: "alive", checkedAt }));
    await one.save("2024-01-01");
    writeFileSync(cacheFile, JSON.stringify({ version: 1, links: { "http://b/": { status: "alive", checkedAt } } }));
    rmSync(other);
    const next = await openExternalCache(cacheFile);
    expect(["a", "b"].map((host) => next.get(`http://${host}/`)?.status)).toEqual(["alive", "alive"]);
    await next.save("2024-01-01");
    expect(readdirSync(folder)).toEqual(["external.json"]);
  });

  it("stays whole and loses nothing where many runs save at once", { timeout: 60_000 }, async () => {
    cacheFile = join(folder, "external.json");
    const script = join(folder, "run.mjs");
    const cache = new URL("../../src/external/external-cache.ts", import.meta.url).href;
    writeFileSync(
      script,
      `const { openExternalCache } = await import(${JSON.stringify(cache)});
       const kept = await openExternalCache(${JSON.stringify(cacheFile)});
       process.send("open");
       await new Promise((done) => process.once("message", done));
       for (let i = 0; i < 300; i++)
         kept.put({ url: "http://x/" + process.argv[2] + "/" + i, status: "alive", checkedAt: "2024-05-01T00:00:00.000Z" });
       await kept.save("2024-01-01");
       process.disconnect();`,
    );
    const runs = [0, 1, 2].map((index) => fork(script, [String(index)], { execArgv: ["--import", "tsx"] }));
    await Promise.all(runs.map((run) => once(run, "message")));
    const ended = runs.map((run) => once(run, "exit"));
    for (const run of runs) run.send("go");
    expect(await Promise.all(ended)).toEqual(runs.map(() => [0, null]));
    expect(JSON.parse(readFileSync(cacheFile, "utf8"))).toMatchObject({ version: 1 });
    await (await openExternalCache(cacheFile)).save("2024-01-01");
    const { links } = JSON.parse(readFileSync(cacheFile, "utf8")) as { links: object };
    expect(Object.keys(links)).toHaveLength(900);
  });

  it.each([
    ["its folder cannot be made", () => writeFileSync(join(folder, "deep"), "")],
    ["something else is in its place", () => mkdirSync(cacheFile, { recursive: true })],
  ])("costs time, not the run, where %s", async (_, spoil) => {
    spoil();
    const [requests, answers] = await asked([`http://kept.test:${server.port}/ok`], at(start));
    expect([requests, answers.map(({ status }) => status)]).toEqual([1, ["alive"]]);
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".tmp"))).toEqual([]);
  });
});
