import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askPage } from "../../src/external/ask-page.ts";
import { checkExternal } from "../../src/external/check-external.ts";
import type { Client } from "../../src/external/create-client.ts";
import { createFacts } from "../../src/external/create-facts.ts";
import { createSession } from "../../src/external/create-session.ts";
import { aRun } from "./a-run.ts";
import type { TestServer } from "./server.ts";
import { startServer } from "./server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** Asks pages of one host, one after the other, and tells which methods each path was asked with. */
async function methods(host: string, paths: readonly string[]): Promise<Record<string, string>> {
  const urls = paths.map((path) => `http://${host}:${server.port}${path}`);
  const answers = await checkExternal(urls, aRun({ perHost: 1 }));
  const seen: Record<string, string> = {};
  for (const [url, { status }] of answers) {
    const { pathname, host } = new URL(url);
    const asked = server.seen.filter((one) => one.host === host && one.path === pathname).map(({ method }) => method);
    seen[pathname] = `${asked.join(" ")} ${status}`;
  }
  return seen;
}

// Asked first, one after the other: a dead page and a live one, by which a host shows what its HEAD is worth.
const proof = ["/301-missing", "/303"];
const proven = { "/301-missing": "GET HEAD GET dead", "/303": "GET HEAD alive" };

describe("HEAD and GET", () => {
  it("asks by HEAD once the host's HEAD has agreed with its GET on a dead page and on a live one", async () => {
    expect(await methods("honest.test", [...proof, "/n/1", "/n/2", "/n/3"])).toEqual({
      ...proven,
      "/n/1": "HEAD alive",
      "/n/2": "HEAD alive",
      "/n/3": "HEAD alive",
    });
  });

  it("does not believe a HEAD that has never said no", async () => {
    expect(await methods("nods.test", ["/n/1", "/n/2", "/n/3", "/nod"])).toEqual({
      "/n/1": "GET alive",
      "/n/2": "GET alive",
      "/n/3": "GET alive",
      "/nod": "GET GET dead",
    });
    expect(await methods("nods-first.test", ["/1-nod", "/303", "/n/1", "/n/2"])).toEqual({
      "/1-nod": "GET HEAD GET dead",
      "/303": "GET alive",
      "/n/1": "GET alive",
      "/n/2": "GET alive",
    });
  });

  it("does not try HEAD for the sake of one or two pages", async () => {
    expect(await methods("small.test", ["/gone", "/n/1"])).toEqual({ "/gone": "GET GET dead", "/n/1": "GET alive" });
  });

  it.each(["/head-405", "/head-501", "/head-403", "/head-404", "/head-500", "/head-reset"])(
    "asks %s again by GET, and by GET alone from then on",
    async (path) => {
      const seen = await methods(`liar${path.slice(1)}.test`, [...proof, path, "/n/1", "/n/2"]);
      expect(seen).toEqual({ ...proven, [path]: "HEAD GET alive", "/n/1": "GET alive", "/n/2": "GET alive" });
    },
  );

  it("does not believe a bare yes, of an honest host either", async () => {
    const seen = await methods("yes.test", [...proof, "/head-200", "/n/1"]);
    expect(seen["/head-200"]).toBe("HEAD GET GET dead");
  });

  it("does not believe a yes that looks otherwise than a live page, but learns how others look", async () => {
    expect(await methods("other.test", [...proof, "/head-other", "/n/1"])).toMatchObject({
      "/head-other": "HEAD GET GET dead",
      "/n/1": "GET alive",
    });
    expect(await methods("learn.test", [...proof, "/dated/1", "/dated/2", "/n/1"])).toMatchObject({
      "/dated/1": "HEAD GET alive",
      "/dated/2": "HEAD alive",
      "/n/1": "HEAD alive",
    });
  });

  it("does not believe a yes of the host to which an honest one leads, nor the honest one the less for it", async () => {
    expect(await methods("leads.test", [...proof, "/to-nod", "/n/1"])).toEqual({
      ...proven,
      "/to-nod": "HEAD GET GET dead",
      "/n/1": "HEAD alive",
    });
    expect(await methods("learns.test", ["/301-missing", "/301-public", "/n/1", "/n/2", "/n/3"])).toMatchObject({
      "/301-public": "GET alive",
      "/n/1": "GET HEAD alive",
    });
  });

  it("asks by GET where HEAD has nothing to tell of the content", async () => {
    expect(await methods("bare.test", [...proof, "/n/1", "/untagged", "/wayback/available"])).toEqual({
      ...proven,
      "/n/1": "HEAD alive",
      "/untagged": "HEAD GET alive",
      "/wayback/available": "GET alive",
    });
  });

  it("asks a missing page again by GET and keeps trusting an honest HEAD", async () => {
    expect(await methods("missing.test", [...proof, "/lost", "/n/0"])).toEqual({
      ...proven,
      "/lost": "HEAD GET GET dead",
      "/n/0": "HEAD alive",
    });
  });

  it.each([404, 410])("calls nothing dead by its HEAD alone, when the time is over either: %d", async (status) => {
    const options = aRun({ retries: 0 });
    const { session, close } = createSession(options);
    const budget = new AbortController();
    const host = { ...createFacts(9), head: { lies: false, knowsGone: true, looks: new Set(["x"]) } };
    const client: Client = {
      send: (call, use) => {
        expect(call.method).toBe("HEAD");
        budget.abort();
        return use({ status, headers: {}, body: Readable.from([]) });
      },
      close: () => Promise.resolve(),
    };
    const facts = new Map([["over.test", host]]);
    const { verdict } = await askPage(new URL("http://over.test/lies"), {
      ...session,
      client,
      facts,
      signal: budget.signal,
    });
    await close();
    expect(verdict).toEqual({ status: "unknown", reason: "budget" });
  });

  it("asks a page with a fragment by GET whatever HEAD is worth", async () => {
    const seen = await methods("fragment.test", [...proof, "/n/1", "/page#설치"]);
    expect(seen["/page"]).toBe("GET alive");
  });
});
