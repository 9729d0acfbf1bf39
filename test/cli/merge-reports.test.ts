import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const shard =
  '{"version":1,"notes":1,"diagnostics":[{"code":"unknown-link","severity":"warning","path":"a.md","line":1,"column":1,"target":"x"}]}';
const merge = (cwd: string, ...more: string[]) => runCli(cwd, ["check", "--merge", "1.json", ...more]);

it("joins reports as a check of all would end, into a file where one is named", async () => {
  const cwd = tempFolder({ "1.json": shard });
  expect((await merge(cwd)).code).toBe(0);
  const { code, out } = await merge(cwd, "--strict", "--reporter", "json=all.json");
  expect([code, out]).toEqual([1, ""]);
  expect(JSON.parse(readFileSync(join(cwd, "all.json"), "utf8"))).toMatchObject({ summary: { error: 0, warning: 1 } });
});

it("reads a report that another program wrote with a BOM", async () => {
  expect((await merge(tempFolder({ "1.json": `\uFEFF${shard}` }))).code).toBe(0);
});

it("has no other form than JSON to give", async () => {
  const { code, err } = await merge(tempFolder({ "1.json": shard }), "-r", "junit");
  expect([code, err]).toEqual([2, "ieum: '--reporter' 옵션의 값 'junit'을 읽을 수 없습니다. 쓸 수 있는 값: json\n"]);
});
