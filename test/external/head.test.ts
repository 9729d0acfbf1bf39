import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkExternal } from "../../src/external/check-external.ts";
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

describe("HEAD and GET", () => {
  it("asks by HEAD once the host's HEAD has agreed with its GET", async () => {
    expect(await methods("honest.test", ["/n/1", "/n/2", "/n/3", "/n/4"])).toEqual({
      "/n/1": "GET HEAD alive",
      "/n/2": "HEAD alive",
      "/n/3": "HEAD alive",
      "/n/4": "HEAD alive",
    });
  });

  it("does not try HEAD for the sake of one or two pages", async () => {
    expect(await methods("small.test", ["/n/1", "/n/2"])).toEqual({ "/n/1": "GET alive", "/n/2": "GET alive" });
  });

  it.each(["/head-405", "/head-501", "/head-403", "/head-404", "/head-500", "/head-reset"])(
    "asks %s again by GET, and by GET alone from then on",
    async (path) => {
      const seen = await methods(
        `liar${path.slice(1)}.test`,
        ["/ala", path, "/n/1", "/n/2", "/n/3"].map((one) => (one === "/ala" ? "/303" : one)),
      );
      expect(seen[path]).toMatch(/^(GET HEAD|HEAD GET) alive$/);
      expect(seen["/n/3"]).toBe("GET alive");
    },
  );

  it("does not believe a bare yes, of an honest host either", async () => {
    const seen = await methods("yes.test", ["/303", "/head-200", "/n/1"]);
    expect(seen["/head-200"]).toBe("HEAD GET GET dead");
  });

  it("asks by GET where HEAD has nothing to tell of the content", async () => {
    expect(await methods("bare.test", ["/n/1", "/n/2", "/untagged", "/wayback/available"])).toEqual({
      "/n/1": "GET HEAD alive",
      "/n/2": "HEAD alive",
      "/untagged": "HEAD GET alive",
      "/wayback/available": "GET alive",
    });
  });

  it("asks a missing page again by GET and keeps trusting an honest HEAD", async () => {
    const seen = await methods(
      "missing.test",
      ["/a", "/n/0", "/n/1", "/n/2"].map((path) => (path === "/a" ? "/late" : path === "/n/1" ? "/missing" : path)),
    );
    expect(seen).toEqual({
      "/late": "GET HEAD alive",
      "/missing": "HEAD GET HEAD GET dead",
      "/n/0": "HEAD alive",
      "/n/2": "HEAD alive",
    });
  });

  it("asks a page with a fragment by GET whatever HEAD is worth", async () => {
    const seen = await methods("fragment.test", ["/n/1", "/n/2", "/n/3", "/page#설치"]);
    expect(seen["/page"]).toBe("GET alive");
  });
});
