import { statSync } from "node:fs";
import { join } from "node:path";
import type { Options } from "../model/options.ts";
import { UsageError } from "../model/usage-error.ts";
import { joinPath } from "../text/path.ts";

/**
 * Refuses options that name files or folders of the notes which are not there: every page would have a dead address of them.
 * @throws UsageError `missing-option-path`
 */
export function demandOptionPaths(root: string, { roots, logo, styles }: Options): void {
  for (const path of roots) demand(root, "roots", path, "folder");
  if (logo !== "") demand(root, "logo", logo, "file");
  for (const path of styles) demand(root, "styles", path, "file");
}

function demand(root: string, option: string, written: string, kind: "folder" | "file"): void {
  const path = joinPath("", written);
  // macOS hands out names in NFD, and what is written may be either.
  const found =
    path !== undefined &&
    (["NFC", "NFD"] as const).some((form) => {
      const stat = statSync(join(root, path.normalize(form)), { throwIfNoEntry: false });
      return kind === "folder" ? stat?.isDirectory() : stat?.isFile();
    });
  if (!found) throw new UsageError("missing-option-path", { option, path: written, kind });
}
