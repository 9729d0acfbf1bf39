import { expect, it } from "vitest";
import { systemClock } from "../../src/external/clock.ts";

it.each([2 ** 31, 1e12, Number.POSITIVE_INFINITY])(
  "sleeps for %d ms, which is longer than a timer lasts",
  async (ms) => {
    const stop = new AbortController();
    const long = systemClock.sleep(ms, stop.signal).then(() => "long");
    expect(await Promise.race([long, systemClock.sleep(30).then(() => "short")])).toBe("short");
    stop.abort();
    expect(await long).toBe("long");
  },
);
