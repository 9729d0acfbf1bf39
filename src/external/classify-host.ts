import { isIP } from "node:net";
import type { ExternalSession } from "./external-session.ts";
import { proxyFor } from "./proxy-for.ts";

const inner = /^[^.]+$|\.(local|internal|intranet|lan|home|corp|home\.arpa)$/i;

/** Where a URL's host lives. Rejects where its name cannot be resolved. */
export async function classifyHost(
  url: URL,
  { options, lookup }: Pick<ExternalSession, "options" | "lookup">,
): Promise<"public" | "private"> {
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (host === "localhost" || host.endsWith(".localhost")) return "private";
  if (isIP(host) > 0) return options.isPrivate(host, host) ? "private" : "public";
  // The proxy resolves names, ours may not be able to: names that the Internet does not have are all that can be told.
  if (proxyFor(url, options.proxy) !== undefined) return inner.test(host) ? "private" : "public";
  const addresses = await lookup(host);
  return addresses.some(({ address }) => options.isPrivate(address, host)) ? "private" : "public";
}
