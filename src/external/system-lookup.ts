import { lookup } from "node:dns/promises";

/** An address that a host name stands for. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** Finds a host's addresses; rejects with a system error (`ENOTFOUND`, `EAI_AGAIN` …). */
export type Lookup = (host: string) => Promise<readonly HostAddress[]>;

/** The system's resolver, hosts file included. */
export const systemLookup: Lookup = (host) => lookup(host, { all: true });
