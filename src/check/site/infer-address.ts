import { Parser } from "htmlparser2";
import type { SiteAddress } from "./resolve-reference.ts";

/** Learns from a home page's canonical address (else `og:url`) where its site lies; `undefined` where it does not say. */
export function inferAddress(home: string): SiteAddress | undefined {
  let canonical = "";
  let graph = "";
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "link" && attributes["rel"]?.toLowerCase() === "canonical") canonical ||= attributes["href"] ?? "";
      if (name === "meta" && attributes["property"] === "og:url") graph ||= attributes["content"] ?? "";
    },
  });
  parser.end(home);
  try {
    const { origin, pathname, protocol } = new URL(canonical || graph);
    if (!/^https?:$/.test(protocol)) return undefined;
    return { siteUrl: origin, base: pathname.replace(/[^/]*$/, "") };
  } catch {
    return undefined;
  }
}
