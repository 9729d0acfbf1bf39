import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
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

it("knows links by their addresses without the secrets, of which it writes none", async () => {
  const login = `http://me:hunter2@${host}/y`;
  const cwd = tempFolder({ "notes/a.md": `<http://${host}/x?token=t0ken> <${login}>\n` });
  const file = join(cwd, ".ieum-baseline.json");
  const entry = { code: "dead-link", path: "a.md", target: login, reason: "곧 고칩니다" };
  writeFileSync(file, JSON.stringify({ version: 1, findings: [entry] }));
  await runCli(cwd, [...argv, "--update-baseline"]);
  const text = readFileSync(file, "utf8");
  expect(text).not.toMatch(/hunter2|t0ken/);
  expect(text).toContain(`"http://***@${host}/y","reason":"곧 고칩니다"`);
  expect(JSON.parse((await runCli(cwd, argv)).out)).toMatchObject({
    diagnostics: [],
    baseline: { known: 2, gone: [] },
  });
  writeFileSync(join(cwd, "notes/a.md"), `<http://${host}/x?token=0ther>\n`);
  expect((await runCli(cwd, argv)).code).toBe(1);
});

it("tells how many of the known findings are links, which shards do not have in common", async () => {
  const cwd = tempFolder({ "notes/a.md": `[x](없음.md) <http://${host}/x>\n` });
  expect((await runCli(cwd, [...argv, "--update-baseline"])).code).toBe(0);
  const { code, out } = await runCli(cwd, argv);
  expect([code, JSON.parse(out)]).toMatchObject([0, { baseline: { known: 2, external: 1, gone: [] } }]);
});
