import { expect, it } from "vitest";
import { systemLookup } from "../../src/external/system-lookup.ts";

it.each(["app.localhost", "localhost.", "xn--bj0bj06e.localhost."])(
  "finds %s on this machine, as browsers do",
  async (host) => {
    const addresses = await systemLookup(host);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter(({ address }) => address !== "::1" && !address.startsWith("127."))).toEqual([]);
  },
);

it("finds no other name that the system does not know", async () => {
  await expect(systemLookup("localhost.invalid")).rejects.toThrow();
});
