import type { Moves } from "./find-moved.ts";
import { similarNote } from "./similar-note.ts";

/** A file that left: renamed, or deleted with its last text at hand. Newest first. */
export interface Departed {
  readonly path: string;
  readonly to: string | undefined;
  readonly text: () => string | undefined;
}

/** Old texts that are compared with all notes: each costs a look into history. */
const MOST_TEXTS = 100;

/**
 * Finds where the files at `places` have gone: along renames, each later than the one before, and where the trail ends in a deletion,
 * to the one note that has its text. `texts`: the notes as they are, by path; asked for once, if at all.
 */
export function followMoves(
  places: Iterable<string>,
  history: readonly Departed[],
  exists: (path: string) => boolean,
  texts: () => ReadonlyMap<string, string>,
): Moves {
  const moves = new Map<string, string>();
  const byPath = new Map<string, number[]>();
  for (const [i, { path }] of history.entries()) byPath.set(path, [...(byPath.get(path) ?? []), i]);
  let known: ReadonlyMap<string, string> | undefined;
  let asked = 0;
  for (const place of places) {
    const end = follow(place);
    if (end !== undefined) moves.set(place, end);
  }
  return moves;

  function follow(place: string): string | undefined {
    let path = place;
    let before = history.length;
    for (;;) {
      // The newest departure of this name that is later than our arrival there.
      const at = byPath.get(path)?.find((i) => i < before);
      if (at === undefined) return path !== place && exists(path) ? path : undefined;
      const { to, text } = history[at]!;
      if (to === undefined) return byText(text);
      path = to;
      before = at;
      if (exists(path)) return path;
    }
  }

  function byText(text: () => string | undefined): string | undefined {
    if (asked++ >= MOST_TEXTS) return undefined;
    const old = text();
    return old === undefined ? undefined : similarNote(old, (known ??= texts()));
  }
}
