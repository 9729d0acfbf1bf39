import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished, vi } from "vitest";
import { gitFolder } from "../support/git-folder.ts";
import { tempFolder } from "../support/temp-folder.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const tsx = import.meta.resolve("tsx");

/** Serves a folder in a process of its own; `page` gives what stands at a path. */
async function start(folder: string | Record<string, string>, ...flags: readonly string[]) {
  const cwd = typeof folder === "string" ? folder : tempFolder(folder);
  const serve = spawn(process.execPath, ["--import", tsx, main, "serve", "--port", "0", ...flags], { cwd });
  onTestFinished(() => void serve.kill("SIGKILL"));
  const said = { out: "", err: "" };
  serve.stdout.on("data", (text: Buffer) => (said.out += text.toString()));
  serve.stderr.on("data", (text: Buffer) => (said.err += text.toString()));
  await vi.waitFor(() => expect(said.out).toContain("Ctrl+C"), 60_000);
  const origin = /http:\S+/.exec(said.out)![0];
  const page = async (path: string): Promise<string> => (await fetch(origin + path)).text();
  const stop = async (): Promise<unknown> => {
    serve.kill("SIGINT");
    return once(serve, "close");
  };
  return { cwd, said, page, stop, write: (path: string, text: string) => writeFileSync(join(cwd, path), text) };
}

it("tells once that the notes folder is gone, and goes on when it is back", async () => {
  const { cwd, said, page, stop, write } = await start({ "notes/a.md": "# 가\n", "notes/b.md": "# 나\n" });
  rmSync(join(cwd, "notes"), { recursive: true });
  await vi.waitFor(() => expect(said.err).toContain("폴더를 읽을 수 없습니다: notes (ENOENT)"), 10_000);
  mkdirSync(join(cwd, "notes"));
  write("notes/a.md", "# 다시\n");
  await vi.waitFor(async () => expect(await page("a.html")).toContain("다시</h1>"), 10_000);
  expect(said.err.split("읽을 수 없습니다")).toHaveLength(2);
  expect(await stop()).toEqual([0, null]);
}, 120_000);

it("takes a configuration that comes, changes in what it imports, or goes; keeps the one before while it is broken", async () => {
  const { cwd, said, page, stop, write } = await start({ "notes/a.md": "# 가\n", "parts/title.ts": "" });
  const shows = (title: string) =>
    vi.waitFor(async () => expect(await page("a.html")).toContain(`<title>가 · ${title}</title>`), 10_000);
  const title = (text: string): void => write("parts/title.ts", `export const title: string = ${text};\n`);
  await shows("notes");
  title('"하나"');
  write("ieum.config.ts", 'import { title } from "./parts/title.ts";\nexport default { title };\n');
  await shows("하나");
  title('"둘"');
  await shows("둘");
  title('"셋');
  await vi.waitFor(() => expect(said.err).toMatch(/title\.ts:1:\d+: Unterminated string literal/), 10_000);
  write("notes/b.md", "# 나\n");
  await vi.waitFor(async () => expect(await page("b.html")).toContain("<title>나 · 둘</title>"), 10_000);
  expect(said.err.split("Unterminated")).toHaveLength(2);
  title('"넷"');
  await shows("넷");
  rmSync(join(cwd, "ieum.config.ts"));
  await shows("notes");
  expect(said.out).toContain("설정을 다시 읽었습니다.\n");
  expect(await stop()).toEqual([0, null]);
}, 120_000);

it("follows a commit and a new base while it runs", async () => {
  const folder = gitFolder({ "notes/a.md": "# 가\n", "ieum.config.ts": "export default {};\n" });
  folder.git("commit", "-q", "--amend", "--no-edit", "--date", "2024-01-01T09:00:00+09:00");
  const { page, stop, write } = await start(folder.path);
  expect(await page("a.html")).toContain("2024년 1월 1일");
  write("notes/a.md", "# 가\n\n글\n");
  await vi.waitFor(async () => expect(await page("a.html")).toContain("<p>글</p>"), 10_000);
  folder.git("commit", "-q", "-a", "-m", "change", "--date", "2024-02-02T09:00:00+09:00");
  await vi.waitFor(async () => expect(await page("a.html")).toContain("2024년 2월 2일"), 10_000);
  write("ieum.config.ts", 'export default { base: "/wiki/" };\n');
  await vi.waitFor(async () => expect(await page("none.html")).toContain('href="/wiki/index.html"'), 10_000);
  expect(await page("a.html")).toContain("<p>글</p>");
  expect(await stop()).toEqual([0, null]);
}, 120_000);

it("keeps the pages of two previews below different bases apart", async () => {
  const first = await start({ "notes/a.md": "# 가\n" });
  const second = await start(first.cwd, "--base", "/wiki/");
  expect(await second.page("none.html")).toContain('href="/wiki/index.html"');
  expect(await first.page("none.html")).toContain('href="/index.html"');
  expect(await Promise.all([first.stop(), second.stop()])).toEqual([
    [0, null],
    [0, null],
  ]);
}, 120_000);
