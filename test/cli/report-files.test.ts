import { execFileSync } from "node:child_process";
import { closeSync, constants, lstatSync, openSync, readFileSync, readSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const check = (cwd: string, ...more: string[]) => runCli(cwd, ["check", "--no-cache", ...more]);

describe("a reporter's file", () => {
  it("may have a = in its name", async () => {
    const cwd = tempFolder({ "notes/a.md": "" });
    expect(await check(cwd, "-r", "json=out=1.json")).toMatchObject({ code: 0, out: "" });
    expect(JSON.parse(readFileSync(join(cwd, "out=1.json"), "utf8"))).toMatchObject({ notes: 1 });
  });

  it("may be a link, which stays", async () => {
    const cwd = tempFolder({ "notes/a.md": "", "reports/old.json": "" });
    symlinkSync("reports/old.json", join(cwd, "link.json"));
    await check(cwd, "-r", "json=link.json");
    expect(lstatSync(join(cwd, "link.json")).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(cwd, "reports/old.json"), "utf8"))).toMatchObject({ notes: 1 });
  });

  it("may be a link to what is not there yet, over another link", async () => {
    const cwd = tempFolder({ "notes/a.md": "", "reports/x": "" });
    symlinkSync("reports/next.json", join(cwd, "link.json"));
    symlinkSync("new.json", join(cwd, "reports/next.json"));
    await check(cwd, "-r", "json=link.json");
    expect(lstatSync(join(cwd, "link.json")).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(cwd, "reports/next.json")).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(cwd, "reports/new.json"), "utf8"))).toMatchObject({ notes: 1 });
  });

  it("is told once where its link leads in a circle", async () => {
    const cwd = tempFolder({ "notes/a.md": "" });
    symlinkSync("link.json", join(cwd, "link.json"));
    expect(await check(cwd, "-r", "json=link.json")).toMatchObject({
      code: 2,
      err: "ieum: 파일을 쓸 수 없습니다: link.json (ELOOP).\n",
    });
  });

  it("is not shared by two that reach it over a link", async () => {
    const cwd = tempFolder({ "notes/a.md": "" });
    symlinkSync("a.json", join(cwd, "b.json"));
    expect((await check(cwd, "-r", "json=a.json", "-r", "sarif=b.json")).code).toBe(2);
  });

  it.skipIf(process.platform === "win32")("may be a pipe, which stays", async () => {
    const cwd = tempFolder({ "notes/a.md": "" });
    const pipe = join(cwd, "pipe");
    execFileSync("mkfifo", [pipe]);
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    expect(await check(cwd, "-r", `json=${pipe}`)).toMatchObject({ code: 0, out: "" });
    const bytes = Buffer.alloc(4096);
    const size = readSync(reader, bytes);
    closeSync(reader);
    expect(JSON.parse(bytes.toString("utf8", 0, size))).toMatchObject({ notes: 1 });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});

it.each([
  [
    ["-r", "json=a.json", "-r", "sarif=./a.json"],
    2,
    "ieum: 두 보고서를 한 파일에 쓸 수 없습니다: ./a.json. 파일을 따로 적어 주세요.\n",
  ],
  [["-r", "json=a.json", "-r", "json=a.json"], 0, ""],
  ...(process.platform === "win32" ? [] : [[["-r", "json=/dev/null", "-r", "sarif=/dev/null"], 0, ""] as const]),
] as const)("loses no report to another: %j", async (args, status, message) => {
  const { code, err } = await check(tempFolder({ "notes/a.md": "" }), ...args);
  expect([code, err]).toEqual([status, message]);
});

it("writes the same report once", async () => {
  const { out } = await check(tempFolder({ "notes/a.md": "" }), "-r", "json", "-r", "json");
  expect(JSON.parse(out)).toMatchObject({ notes: 1 });
});

it("does not tell to delete a folder that is named as a baseline", async () => {
  const { code, err } = await check(tempFolder({ "notes/a.md": "" }), "--baseline", "notes");
  expect([code, err]).toEqual([2, "ieum: 파일이 아니라 폴더입니다: notes. 파일의 경로를 적어 주세요.\n"]);
});

it.each([
  ["--reporter=json=", "'--reporter' 옵션의 값 'json='을 읽을 수 없습니다. 쓸 수 있는 값: json=ieum.json"],
  ["--since=", "'--since' 옵션에 값이 필요합니다. 쓸 수 있는 값: HEAD~1 | origin/main"],
  ["--baseline=", "'--baseline' 옵션에 값이 필요합니다. 쓸 수 있는 값: .ieum-baseline.json"],
])("says that %s lacks a value, as of a variable that is not set", async (option, message) => {
  const { code, err } = await check(tempFolder({ "notes/a.md": "" }), option);
  expect([code, err]).toEqual([2, `ieum: ${message}\n`]);
});

it.each(["there", "new"])("writes a baseline where its link leads, which stays: %s", async (name) => {
  const cwd = tempFolder({
    "notes/a.md": "[x](없음.md)\n",
    "shared/there.json": '{ "version": 1, "findings": [] }',
  });
  symlinkSync(`shared/${name}.json`, join(cwd, ".ieum-baseline.json"));
  expect((await check(cwd, "--update-baseline")).code).toBe(0);
  expect(lstatSync(join(cwd, ".ieum-baseline.json")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(cwd, `shared/${name}.json`), "utf8")).toContain('"missing-note"');
  expect((await check(cwd)).code).toBe(0);
});
