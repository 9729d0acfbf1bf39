import type { HostFacts } from "./external-session.ts";

/** What is known of a host before it is asked. */
export function createFacts(pending: number): HostFacts {
  return { pending, head: { lies: false, knowsGone: false, looks: new Set() }, closed: false };
}
