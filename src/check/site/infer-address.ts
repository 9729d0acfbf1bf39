import { Parser } from "htmlparser2";
import { decodePercent } from "../../text/percent.ts";
import { refreshAddress } from "./refresh-address.ts";
import type { SiteAddress } from "./resolve-reference.ts";

/**
 * Learns from a home page's canonical address (`og:url` where that names no host) where its site lies; `undefined` where it does not say.
 * `has`: whether the site has a page of this path (`ko`), for a home page may only send readers on and speak of where they go.
 */
export function inferAddress(home: string, has: (path: string) => boolean): SiteAddress | undefined {
  let canonical = "";
  let graph = "";
  let moved = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "link" && attributes["rel"]?.toLowerCase() === "canonical") canonical ||= attributes["href"] ?? "";
      if (name !== "meta") return;
      if (attributes["property"] === "og:url") graph ||= attributes["content"] ?? "";
      if (attributes["http-equiv"]?.toLowerCase() === "refresh")
        moved ||= refreshAddress(attributes["content"] ?? "") !== undefined;
    },
  });
  parser.end(home);
  const address = webAddress(canonical) ?? webAddress(graph);
  if (address === undefined) return undefined;
  const { origin, pathname } = address;
  return { siteUrl: origin, base: baseOf(pathname.replace(/\/index(?:\.html?)?$/, "/"), moved, has) };
}

function webAddress(written: string): URL | undefined {
  return /^https?:/i.test(written.trim()) && URL.canParse(written) ? new URL(written) : undefined;
}

/** All of the path, slash or none at its end, but for what leads to another page of the site. */
function baseOf(path: string, moved: boolean, has: (path: string) => boolean): string {
  const parts = path.split("/").filter((part) => part !== "");
  const isPage = (from: number): boolean => has(decodePercent(parts.slice(from).join("/")) ?? "");
  const first = moved ? 0 : path.endsWith("/") ? parts.length : Math.max(0, parts.length - 1);
  let end = first;
  while (end < parts.length && !isPage(end)) end++;
  return ["", ...parts.slice(0, end), ""].join("/");
}
