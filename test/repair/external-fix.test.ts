import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

let server: Server;
let origin = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    const moved: Record<string, [number, string]> = {
      "/old": [301, "/new"],
      "/soon": [302, "/new"],
      "/home": [301, "/"],
    };
    const found = moved[request.url ?? ""];
    if (found === undefined) response.end("<p id='x'>여기</p>");
    else response.writeHead(found[0], { location: found[1] }).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

describe("check --external --fix", () => {
  it("writes where a page has moved for good, and asks again", async () => {
    const cwd = tempFolder({
      "notes/a.md": `[a](${origin}/old) [b](${origin}/soon) [c](${origin}/home) <${origin}/old>\n`,
    });
    const argv = ["check", "--external", "--include-local", "--fix", "--reporter", "json"];
    const { code, out, err } = await runCli(cwd, argv);
    expect(err).toContain("노트 1개에서 링크 2개를 고쳤습니다.");
    expect(readFileSync(join(cwd, "notes/a.md"), "utf8")).toBe(
      `[a](${origin}/new) [b](${origin}/soon) [c](${origin}/home) <${origin}/new>\n`,
    );
    const { diagnostics } = JSON.parse(out) as { diagnostics: unknown[] };
    expect(diagnostics).toEqual([]);
    expect(code).toBe(0);
  });
});
