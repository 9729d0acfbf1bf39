/** Runs tasks in their order, at most `width` at once; rejects with the first failure. */
export async function runLanes(tasks: readonly (() => Promise<void>)[], width: number): Promise<void> {
  const queue = tasks.values();
  const runner = async (): Promise<void> => {
    for (const task of queue) await task();
  };
  await Promise.all(Array.from({ length: Math.min(width, tasks.length) }, runner));
}
