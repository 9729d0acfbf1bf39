import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished, vi } from "vitest";
import { tempFolder } from "../support/temp-folder.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const tsx = import.meta.resolve("tsx");

it("tells once that the notes folder is gone, and goes on when it is back", async () => {
  const cwd = tempFolder({ "notes/a.md": "# 가\n", "notes/b.md": "# 나\n" });
  const serve = spawn(process.execPath, ["--import", tsx, main, "serve", "--port", "0"], { cwd });
  onTestFinished(() => void serve.kill("SIGKILL"));
  const said = { out: "", err: "" };
  serve.stdout.on("data", (text: Buffer) => (said.out += text.toString()));
  serve.stderr.on("data", (text: Buffer) => (said.err += text.toString()));
  await vi.waitFor(() => expect(said.out).toContain("Ctrl+C"), 60_000);
  const page = `${/http:\S+/.exec(said.out)![0]}a.html`;
  rmSync(join(cwd, "notes"), { recursive: true });
  await vi.waitFor(() => expect(said.err).toContain("폴더를 읽을 수 없습니다: notes (ENOENT)"), 10_000);
  mkdirSync(join(cwd, "notes"));
  writeFileSync(join(cwd, "notes/a.md"), "# 다시\n");
  await vi.waitFor(async () => expect(await (await fetch(page)).text()).toContain("다시</h1>"), 10_000);
  expect(said.err.split("읽을 수 없습니다")).toHaveLength(2);
  serve.kill("SIGINT");
  expect(await once(serve, "close")).toEqual([0, null]);
}, 120_000);
