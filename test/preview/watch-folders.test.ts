import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { watchFolders } from "../../src/cli/preview/watch-folders.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("tells of a file that is saved again right after it was read", async () => {
  const folder = tempFolder({ "a.md": "처음" });
  const file = join(folder, "a.md");
  const onChange = vi.fn<(paths: readonly string[]) => Promise<void>>(async () => {
    if (onChange.mock.calls.length === 1) writeFileSync(file, "이어서 또 저장");
  });
  const watch = await watchFolders([folder], () => false, onChange);
  onTestFinished(() => watch.close());
  writeFileSync(file, "저장");
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2), 3000);
  expect(onChange.mock.calls).toEqual([[[file]], [[file]]]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(onChange).toHaveBeenCalledTimes(2);
});

it("goes on with a folder that is taken away and brought back", async () => {
  const folder = join(tempFolder({ "notes/a.md": "처음" }), "notes");
  const onChange = vi.fn<(paths: readonly string[]) => Promise<void>>(async () => undefined);
  const told = (path: string) => () => expect(onChange.mock.calls.flat(2)).toContain(path);
  const watch = await watchFolders([folder], () => false, onChange);
  onTestFinished(() => watch.close());
  rmSync(folder, { recursive: true });
  await vi.waitFor(told(join(folder, "a.md")), 3000);
  onChange.mockClear();
  mkdirSync(folder);
  writeFileSync(join(folder, "b.md"), "다시");
  await vi.waitFor(told(folder), 3000);
  onChange.mockClear();
  writeFileSync(join(folder, "b.md"), "또");
  await vi.waitFor(told(join(folder, "b.md")), 3000);
});
