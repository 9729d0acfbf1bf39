import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("says that nothing matches, and in JSON gives no results", async () => {
  const cwd = tempFolder({ "notes/index.md": "# 도커\n\n컨테이너를 띄웁니다.\n" });
  expect((await runCli(cwd, ["build"])).code).toBe(0);
  expect(await runCli(cwd, ["search", "도커"])).toMatchObject({ code: 0, err: "" });
  expect(await runCli(cwd, ["search", "웹팩"])).toEqual({ code: 1, out: "", err: "맞는 글이 없습니다: 웹팩\n" });
  const json = await runCli(cwd, ["search", "웹팩", "--json"]);
  expect([json.code, JSON.parse(json.out), json.err]).toEqual([1, { results: [] }, ""]);
}, 60_000);
