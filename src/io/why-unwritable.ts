import { accessSync, constants } from "node:fs";
import { dirname } from "node:path";

/** What keeps a file from being replaced, as the system names it (`EACCES`), as far as that is known before it is tried; `undefined`: nothing. */
export function whyUnwritable(file: string): string | undefined {
  try {
    accessSync(file, constants.W_OK);
    // A file is replaced by a neighbour.
    accessSync(dirname(file), constants.W_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}
