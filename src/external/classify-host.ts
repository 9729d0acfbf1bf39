import { isIP } from "node:net";
import type { ExternalOptions } from "./external-options.ts";
import { isInnerName } from "./is-inner-name.ts";
import { proxyFor } from "./proxy-for.ts";

/** Where a URL's host lives. Rejects where its name cannot be resolved. */
export async function classifyHost(
  url: URL,
  { isPrivate, proxy, lookup }: Pick<ExternalOptions, "isPrivate" | "proxy" | "lookup">,
): Promise<"public" | "private"> {
  const host = bare(url.hostname);
  if (isLocalHost(host, isPrivate)) return "private";
  if (isIP(host) > 0) return "public";
  // The proxy resolves names, ours may not be able to: names that the Internet does not have are all that can be told.
  if (proxyFor(url, proxy) !== undefined) return isInnerName(host) ? "private" : "public";
  const addresses = await lookup(host);
  return addresses.some(({ address }) => isPrivate(address, host)) ? "private" : "public";
}

/** Whether a host is this machine's or a private network's by its mere name or number. */
export function isLocalHost(hostname: string, isPrivate: ExternalOptions["isPrivate"]): boolean {
  const host = bare(hostname);
  if (host === "localhost" || host.endsWith(".localhost")) return true;
  return isIP(host) > 0 && isPrivate(host, host);
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
}
