import { lookup } from "node:dns/promises";

/** An address that a host name stands for. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** Finds a host's addresses; rejects with a system error (`ENOTFOUND`, `EAI_AGAIN` …). */
export type Lookup = (host: string) => Promise<readonly HostAddress[]>;

/** What browsers take for this machine whatever the resolver says (RFC 6761 §6.3). */
const loopback = /(?:^|\.)localhost\.?$/i;

/** The system's resolver, hosts file included. */
export const systemLookup: Lookup = async (host) => {
  try {
    return await lookup(host, { all: true });
  } catch (error) {
    if (host.toLowerCase() === "localhost" || !loopback.test(host)) throw error;
    return lookup("localhost", { all: true });
  }
};
