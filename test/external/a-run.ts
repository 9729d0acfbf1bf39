import type { Clock } from "../../src/external/clock.ts";
import { externalDefaults } from "../../src/external/external-defaults.ts";
import type { ExternalOptions } from "../../src/external/external-options.ts";
import { isPrivateAddress } from "../../src/external/is-private-address.ts";
import { systemClock } from "../../src/external/clock.ts";

/** A clock that runs a hundred times as fast. */
export function fastClock(): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * 100,
    sleep: (milliseconds, signal) => systemClock.sleep(milliseconds / 100, signal),
  };
}

const fail = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));

/** Options for the test server: every `.test` host is loopback and counts as public unless it is called private. */
export function aRun(fields: Partial<ExternalOptions> = {}): ExternalOptions {
  return {
    ...externalDefaults,
    delay: 0,
    timeout: 10_000,
    clock: fastClock(),
    random: () => 0,
    lookup: (host) => {
      if (host.endsWith(".test")) return Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
      return fail(host === "flaky.invalid" ? "EAI_AGAIN" : "ENOTFOUND");
    },
    isPrivate: (address, host) => (host.endsWith(".test") ? host.includes("private") : isPrivateAddress(address)),
    ...fields,
  };
}
