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
 * Applies a file's edits and looks at what comes of it; where something else came than was meant, one edit at a time, leaving out those at
 * fault. `undefined` where none can stand. `read` gives `undefined` for a text that does not say what was meant.
 */
export async function confirmEdits<E extends Edit, R>(
  source: string,
  planned: readonly E[],
  read: (text: string, edits: readonly E[]) => Promise<R | undefined>,
): Promise<ConfirmedEdits<E, R> | undefined> {
  const all = compatibleEdits(planned);
  const whole = await attempt(all);
  if (whole !== undefined || all.length < 2) return whole;
  let best: ConfirmedEdits<E, R> | undefined;
  for (const edit of all) best = (await attempt([...(best?.edits ?? []), edit])) ?? best;
  return best;

  async function attempt(edits: readonly E[]): Promise<ConfirmedEdits<E, R> | undefined> {
    const text = applyEdits(source, edits);
    if (text === source) return undefined;
    const result = await read(text, edits);
    return result === undefined ? undefined : { text, edits, read: result };
  }
}
