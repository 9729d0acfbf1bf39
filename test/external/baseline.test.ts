import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

let server: Server;
let host = "";

beforeAll(async () => {
  server = createServer((_, response) => response.writeHead(404).end());
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

const argv = ["check", "--external", "--include-local", "--no-cache", "--reporter", "json"];

it("tells how many of the known findings are links, which shards do not have in common", async () => {
  const cwd = tempFolder({ "notes/a.md": `[x](없음.md) <http://${host}/x>\n` });
  expect((await runCli(cwd, [...argv, "--update-baseline"])).code).toBe(0);
  const { code, out } = await runCli(cwd, argv);
  expect([code, JSON.parse(out)]).toMatchObject([0, { baseline: { known: 2, external: 1, gone: [] } }]);
});
