/** The time, and how to wait; tests bring a faster one. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after a while of any length, at once when the signal fires; never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** A longer timer of Node's (24.8 days) goes off at once. */
const longest = 2 ** 31 - 1;

/** The system's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    for (let left = milliseconds; ; left -= longest) {
      await nap(Math.min(left, longest), signal);
      if (left <= longest || signal?.aborted === true) return;
    }
  },
};

function nap(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener("abort", done, { once: true });
  });
}
