import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { tempFolder } from "../support/temp-folder.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const tsx = import.meta.resolve("tsx");

it("stops a build at once when it is interrupted", async () => {
  const text = `# 제목\n\n${"[가](나.md) 글입니다. ".repeat(4000)}\n`;
  const cwd = tempFolder(Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`notes/${i}.md`, text])));
  const build = spawn(process.execPath, ["--import", tsx, main, "build", "notes"], { cwd });
  // It tells how far it is, so it is in the middle of its work.
  await once(build.stderr, "data");
  build.kill("SIGINT");
  expect(await once(build, "close")).toEqual([null, "SIGINT"]);
}, 120_000);
