import { isIP } from "node:net";
import type { ExternalSession } from "./external-session.ts";
import { proxyFor } from "./proxy-for.ts";

/** Where a URL's host lives. Rejects where its name cannot be resolved. */
export async function classifyHost(
  url: URL,
  { options, lookup }: Pick<ExternalSession, "options" | "lookup">,
): Promise<"public" | "private"> {
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (host === "localhost" || host.endsWith(".localhost")) return "private";
  if (isIP(host) > 0) return options.isPrivate(host, host) ? "private" : "public";
  // The proxy resolves names; ours may not be able to.
  if (proxyFor(url, options.proxy) !== undefined) return "public";
  const addresses = await lookup(host);
  return addresses.some(({ address }) => options.isPrivate(address, host)) ? "private" : "public";
}
