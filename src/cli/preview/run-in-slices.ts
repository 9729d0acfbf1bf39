/** So many ms at most the steps of one slice take before others have their turn. */
const SLICE = 12;

/**
 * Runs steps in slices between which a save can be noticed, as long as `isWanted`; says whether it came to the end. `onSlice` is called
 * after each slice.
 */
export async function runInSlices(
  steps: Iterable<unknown>,
  isWanted: () => boolean,
  onSlice: () => void,
): Promise<boolean> {
  let started = performance.now();
  for (const _ of steps) {
    if (performance.now() - started < SLICE) continue;
    onSlice();
    await new Promise((resolve) => setImmediate(resolve));
    if (!isWanted()) return false;
    started = performance.now();
  }
  onSlice();
  return true;
}
