import { applyEdits, compatibleEdits } from "./apply-edits.ts";
import type { Edit } from "./edit.ts";

/** Edits that were tried, and the text that they make. */
export interface ConfirmedEdits<E extends Edit, R> {
  readonly text: string;
  readonly edits: readonly E[];
  /** What reading the text gave. */
  readonly read: R;
}

/**
 * Applies a file's edits and looks at what comes of it; where something else came than was meant, half of them at a time, and halves of
 * halves, leaving out those at fault. `undefined` where none can stand. `read` gives `undefined` for a text that does not say what was meant.
 */
export async function confirmEdits<E extends Edit, R>(
  source: string,
  planned: readonly E[],
  read: (text: string, edits: readonly E[]) => Promise<R | undefined>,
): Promise<ConfirmedEdits<E, R> | undefined> {
  let best: ConfirmedEdits<E, R> | undefined;
  await add(compatibleEdits(planned));
  return best;

  async function add(edits: readonly E[]): Promise<void> {
    const more = await attempt([...(best?.edits ?? []), ...edits]);
    best = more ?? best;
    if (more !== undefined || edits.length < 2) return;
    const half = edits.length >> 1;
    await add(edits.slice(0, half));
    await add(edits.slice(half));
  }

  async function attempt(edits: readonly E[]): Promise<ConfirmedEdits<E, R> | undefined> {
    const text = applyEdits(source, edits);
    if (text === source) return undefined;
    const result = await read(text, edits);
    return result === undefined ? undefined : { text, edits, read: result };
  }
}
