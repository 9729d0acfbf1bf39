import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkExternal } from "../../src/external/check-external.ts";
import { checkLinks } from "../../src/external/check-links.ts";
import { systemClock } from "../../src/external/clock.ts";
import { shardOf } from "../../src/external/shard-of.ts";
import { aRun } from "./a-run.ts";
import { certificate } from "./certificate.ts";
import type { TestServer } from "./server.ts";
import { startServer } from "./server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const many = (host: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `http://${host}:${server.port}/n/${index}`);
const seenBy = (host: string) => server.seen.filter((one) => one.host === `${host}:${server.port}`);

describe("politeness", () => {
  it("keeps the bound per host, redirects from elsewhere included", async () => {
    const others = Array.from({ length: 12 }, (_, index) => `http://from${index}.test:${server.port}/to-public`);
    await checkExternal([...many("busy.test", 40), ...many("other.test", 20), ...others], aRun());
    expect(server.most.get(`busy.test:${server.port}`)).toBeLessThanOrEqual(4);
    expect(server.most.get(`busy.test:${server.port}`)).toBeGreaterThan(1);
    expect(server.most.get(`other.test:${server.port}`)).toBeLessThanOrEqual(4);
    expect(seenBy("other.test").length).toBeGreaterThanOrEqual(32);
  });

  it("keeps the bound over all hosts", async () => {
    let [now, most] = [0, 0];
    const urls = Array.from({ length: 60 }, (_, index) => `http://all${index}.test:${server.port}/late`);
    await checkExternal(
      urls,
      aRun({
        concurrency: 5,
        lookup: async (host) => {
          now += 1;
          most = Math.max(most, now);
          await systemClock.sleep(1);
          now -= 1;
          return [{ address: "127.0.0.1", family: host === "" ? 6 : 4 }];
        },
      }),
    );
    expect(most).toBe(5);
  });

  it("pauses between two requests to a host", async () => {
    const starts: number[] = [];
    const clock = { now: () => Date.now(), sleep: systemClock.sleep };
    await checkExternal(
      many("slow.test", 6),
      aRun({ delay: 20, perHost: 1, clock, onAnswer: () => starts.push(Date.now()) }),
    );
    // The first page is asked a second time, by HEAD: seven requests, six pauses.
    expect((starts.at(-1) ?? 0) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(5 * 20 - 10);
  });

  it("asks a page once for all its fragments", async () => {
    const page = `http://once.test:${server.port}/page`;
    const answers = await checkExternal(
      [page, `${page}#설치`, `${page}#없음`, `${page}#old`, `${page}#`, page],
      aRun(),
    );
    expect([...answers.values()].map(({ url, status }) => [url.slice(page.length), status])).toEqual([
      ["", "alive"],
      ["#", "alive"],
      ["#old", "alive"],
      ["#설치", "alive"],
      ["#없음", "broken-fragment"],
    ]);
    expect(seenBy("once.test")).toHaveLength(1);
  });

  it("asks nothing more of a host that asks for a pause of a day, by redirects from others either", async () => {
    const urls = Array.from({ length: 9 }, (_, index) => `http://way${index}.test:${server.port}/to-limited`);
    const answers = await checkExternal(urls, aRun({ perHost: 1 }));
    expect(new Set([...answers.values()].map(({ status, reason }) => `${status} ${reason}`))).toEqual(
      new Set(["unknown rate-limited"]),
    );
    expect(seenBy("tired.test").length).toBeLessThan(4);
  });

  it("leaves a host alone that asks for a pause of a day", async () => {
    const urls = [`http://closed.test:${server.port}/limited-day`, ...many("closed.test", 10)];
    const answers = await checkExternal(urls, aRun({ perHost: 1 }));
    expect(seenBy("closed.test")).toHaveLength(1);
    expect(new Set([...answers.values()].map(({ status, reason }) => `${status} ${reason}`))).toEqual(
      new Set(["unknown rate-limited"]),
    );
  });

  it("says what it is and honours headers by exact origin alone", async () => {
    const origin = `http://token.test:${server.port}`;
    const options = aRun({
      headers: {
        [origin]: { Authorization: "Bearer ${TOKEN}", "X-Team": "docs" },
        "token.test": { "X-Clear": "never over http" },
        [`http://other.test:${server.port}`]: { "X-Unset": "${NOT_SET}" },
      },
      env: { TOKEN: "s3cret" },
    });
    const answers = await checkExternal([`${origin}/token`, `${origin}/to-other-token`], options);
    expect([...answers.values()].map(({ status, httpStatus }) => [status, httpStatus])).toEqual([
      ["unknown", 401],
      ["alive", 200],
    ]);
    const [own, other] = [seenBy("token.test"), seenBy("other.test").filter(({ path }) => path === "/token")];
    expect(own.map(({ headers }) => headers.authorization)).toEqual(["Bearer s3cret", "Bearer s3cret"]);
    expect(own[0]?.headers["user-agent"]).toContain("ieum");
    expect(own[0]?.headers).not.toHaveProperty("x-clear");
    for (const { headers } of other) {
      expect(headers).not.toHaveProperty("authorization");
      expect(headers).not.toHaveProperty("x-team");
      expect(headers).not.toHaveProperty("x-unset");
    }
    expect(JSON.stringify([...answers])).not.toContain("s3cret");
  });

  it("never sends a token in the clear, be it to the very host", async () => {
    const origin = `https://self-signed.test:${server.tlsPort}`;
    const headers = { [origin]: { Authorization: "Bearer s3cret" }, "self-signed.test": { "X-Key": "s3cret" } };
    const urls = [`${origin}/token`, `${origin}/to-plain?port=${server.port}`];
    const answers = await checkExternal(urls, aRun({ headers, ca: certificate.cert }));
    expect([...answers.values()].map(({ httpStatus }) => httpStatus)).toEqual([401, 200]);
    const plain = server.seen.filter(({ host }) => host === `self-signed.test:${server.port}`);
    expect(plain).toHaveLength(1);
    expect(JSON.stringify(plain)).not.toContain("s3cret");
  });

  it("keeps cookies and credentials in URLs from other origins", async () => {
    await checkExternal([`http://user:secret@jar.test:${server.port}/to-public`], aRun());
    expect(JSON.stringify(seenBy("jar.test"))).not.toMatch(/authorization|secret/);
  });

  it("gives up the rest when the budget is used up: unknown, not dead", async () => {
    const urls = [...many("budget.test", 30), `http://budget.test:${server.port}/hang`];
    const started = Date.now();
    const answers = await checkExternal(urls, aRun({ budget: 1_000, perHost: 1, delay: 500, timeout: 10_000 }));
    expect(Date.now() - started).toBeLessThan(2_000);
    expect(answers.size).toBe(31);
    const said = [...answers.values()].map(({ status, reason }) => `${status} ${reason ?? ""}`);
    expect(said).toContain("unknown budget");
    expect(said.filter((one) => one.startsWith("dead"))).toEqual([]);
  });

  it("splits by host, each URL to exactly one shard", async () => {
    const urls = Array.from({ length: 24 }, (_, index) => `http://shard${index % 12}.test:${server.port}/n/${index}`);
    const asked: string[] = [];
    for (const index of [1, 2, 3]) {
      const answers = await checkExternal(urls, aRun({ shard: { index, count: 3 } }));
      for (const { url, status, reason, detail } of answers.values()) {
        if (status === "alive") asked.push(url);
        else
          expect([status, reason, detail]).toEqual([
            "skipped",
            "other-shard",
            String(shardOf(new URL(url).hostname, 3)),
          ]);
      }
    }
    expect(asked.sort()).toEqual(urls.sort());
  });

  it("takes lost names for a lost network when nothing answers", async () => {
    const offline = () => Promise.reject(Object.assign(new Error("x"), { code: "ENOTFOUND" }));
    const urls = ["a", "b", "c"].map((name) => `http://${name}.test/`);
    const answers = await checkExternal(urls, aRun({ lookup: offline }));
    expect([...answers.values()].map(({ status, reason, failingSince }) => [status, reason, failingSince])).toEqual(
      urls.map(() => ["unknown", "dns-trouble", undefined]),
    );
  });

  it("suggests an archived copy of a dead link, when asked to", async () => {
    const urls = ["/missing", "/gone?unarchived"].map((path) => `http://lost.test:${server.port}${path}`);
    const archive = `http://archive.test:${server.port}/wayback/available`;
    const answers = await checkExternal(urls, aRun({ suggest: true, archive }));
    expect([...answers.values()].map(({ archived }) => archived)).toEqual([
      undefined,
      `https://web.archive.org/web/20200101000000/http://lost.test:${server.port}/missing`,
    ]);
    const inner = [
      "http://wiki.corp/x",
      `http://user:pass@private.test:${server.port}/missing`,
      `http://lost.test:${server.port}/missing?access_token=t0ken`,
    ];
    const shy = { suggest: true, archive: `http://unasked.test:${server.port}/wayback/available`, includeLocal: true };
    const lost = await checkExternal(inner, aRun(shy));
    expect([...lost.values()].map(({ status, archived }) => [status, archived])).toEqual([
      ["dead", undefined],
      ["dead", undefined],
      ["dead", undefined],
    ]);
    await checkExternal(urls, aRun({ archive: `http://unasked.test:${server.port}/wayback/available` }));
    expect(seenBy("unasked.test")).toEqual([]);
  });

  it("asks once what many notes cite, and tells each of them", async () => {
    const url = `http://cited.test:${server.port}/missing-fragment#x`;
    const place = { position: { line: 1, column: 1, endLine: 1, endColumn: 9 }, target: url, url };
    const links = [
      ...["a.md", "b.md"].map((path) => ({ ...place, path })),
      { ...place, path: "c.md", url: "mailto:a@b.kr" },
    ];
    const { diagnostics, counts } = await checkLinks(links, aRun({ retries: 0 }), 0);
    expect(diagnostics.map(({ code, path, target }) => [code, path, target])).toEqual([
      ["dead-link", "a.md", url],
      ["dead-link", "b.md", url],
    ]);
    expect(counts).toEqual({ alive: 0, dead: 1, unknown: 0, "broken-fragment": 0, skipped: 1 });
    expect(seenBy("cited.test")).toHaveLength(1);
  });
});
