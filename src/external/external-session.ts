import type { ExternalOptions } from "./external-options.ts";
import type { Client } from "./create-client.ts";
import type { Gate } from "./create-gate.ts";
import type { Lookup } from "./system-lookup.ts";

/** What is known of a host in this run. */
export interface HostFacts {
  /** Pages still to be asked. */
  pending: number;
  /** How its HEAD has been seen to compare with its GET. */
  readonly head: {
    /** It said something else. */
    lies: boolean;
    /** It said of a missing page that it is missing. */
    knowsGone: boolean;
    /** How its answers looked (`Ending.look`) where a page lives. */
    readonly looks: Set<string>;
  };
  /** It asked for a longer pause than we have patience for. */
  closed: boolean;
}

/** What the parts of one run share. */
export interface ExternalSession {
  readonly options: ExternalOptions;
  readonly client: Client;
  readonly lookup: Lookup;
  /** Requests per host, and in all (under the key ""). */
  readonly hosts: Gate;
  readonly all: Gate;
  readonly facts: Map<string, HostFacts>;
  /** Fires when the budget is used up. */
  readonly signal: AbortSignal;
  /** Whether the owner calls a status of a URL alive. */
  readonly accepted: (url: string, status: number) => boolean;
}
