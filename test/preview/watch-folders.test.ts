import { writeFileSync } from "node:fs";
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
