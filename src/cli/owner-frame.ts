import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The innermost call of a stack in a file of the owner's, as `ieum.config.ts:3:14`; `undefined` where there is none. */
export function ownerFrame(folder: string, stack: string): string | undefined {
  for (const [, written = "", line, column] of stack.matchAll(/^ {4}at (?:.*\()?(.+?):(\d+):(\d+)\)?$/gm)) {
    const path = (written.startsWith("file:") ? fileURLToPath(written) : written).replace(/\?.*$/, "");
    if (path.startsWith(folder + sep) && !path.includes(`${sep}node_modules${sep}`))
      return `${relative(folder, path)}:${line}:${column}`;
  }
  return undefined;
}
