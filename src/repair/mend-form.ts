import type { Place } from "./retarget.ts";
import { splitTarget } from "./split-target.ts";

/** Writes a destination's path in NFC, where the file's name is NFC; a file in NFD is for its owner to rename, so that no link has to be written so. */
export function mendForm({ source, range, link, note }: Place, path: string, filePath: string): string | undefined {
  const raw = source.slice(range.start, range.end);
  const written = splitTarget(raw, link);
  if (written === undefined || path !== filePath || note.path !== note.filePath) return undefined;
  const composed = written.path
    .replaceAll(/(?:%[89a-f][\da-f])+/gi, (run) => {
      try {
        return encodeURIComponent(decodeURIComponent(run).normalize("NFC"));
      } catch {
        return run;
      }
    })
    .normalize("NFC");
  return composed + raw.slice(written.path.length);
}
