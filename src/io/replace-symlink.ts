import { randomBytes } from "node:crypto";
import { renameSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

/** Lets a symbolic link lead elsewhere; says whether it does: a system may allow none to be made. */
export function replaceSymlink(link: string, target: string): boolean {
  const draft = join(dirname(link), `.${process.pid}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    symlinkSync(target, draft);
    renameSync(draft, link);
    return true;
  } catch {
    rmSync(draft, { force: true });
    return false;
  }
}
