import { codeVersion } from "../io/code-version.ts";
import { hash } from "../io/hash.ts";
import type { FoundFiles } from "../io/scan-folder.ts";
import type { Options } from "../model/options.ts";
import type { NoteReader } from "./create-note-reader.ts";

/** Names everything on which the findings of notes depend (what they say, files beside them, options, ieum's own code), without parsing any of it. */
export function fingerprintNotes(found: FoundFiles, options: Options, reader: NoteReader): string {
  const { notes, assets, clashes, closed } = found;
  const beside = [...assets.values()].map(({ filePath, size, modified }) => [filePath, size, modified]);
  return hash(codeVersion(["."]), JSON.stringify([options, clashes, closed, beside]), reader.digest(notes));
}
