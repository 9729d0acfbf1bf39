import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { gitFolder } from "../support/git-folder.ts";
import { runCli } from "../support/run-cli.ts";

const asked: string[] = [];
let server: Server;
let origin = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

it("asks for the links of changed notes alone with --since, and judges no ignore by that", async () => {
  const ignored = `<!-- ieum-ignore-next-line dead-link: 쉬는 중 -->\n<${origin}/ignored>\n`;
  const repository = gitFolder({ "notes/a.md": `<${origin}/a>\n`, "notes/b.md": "글\n", "notes/c.md": `${ignored}` });
  repository.write({ "notes/b.md": `<${origin}/b>\n\n<!-- ieum-ignore-next-line dead-link -->\n[](a.md)\n` });
  const argv = ["check", "--external", "--include-local", "--no-cache", "--reporter", "json"];
  const told = async (...more: string[]): Promise<string[]> => {
    const { out } = await runCli(repository.path, [...argv, ...more]);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; path: string }[] };
    return diagnostics.map(({ code, path }) => `${code} ${path}`);
  };
  expect(await told("--since", "HEAD")).toEqual(["dead-link b.md"]);
  expect(new Set(asked)).toEqual(new Set(["/b"]));
  expect(await told()).toEqual(["dead-link a.md", "dead-link b.md", "unused-ignore b.md"]);
});
