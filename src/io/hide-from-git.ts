import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeKeptFile } from "./write-file.ts";

/** Lets git pass over a folder, where it is there, whose files can all be made again. What was committed before stays. */
export function hideFromGit(folder: string): void {
  const file = join(folder, ".gitignore");
  if (existsSync(folder) && !existsSync(file)) writeKeptFile(file, "*\n");
}
