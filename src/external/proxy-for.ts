import { BlockList, isIP } from "node:net";
import { domainToASCII } from "node:url";
import type { ProxySettings } from "./external-options.ts";

/** Reads the usual variables, lower case first as curl does. */
export function proxySettings(env: Readonly<Record<string, string | undefined>>): ProxySettings {
  const read = (name: string): string => env[name.toLowerCase()] || env[name] || "";
  const all = read("ALL_PROXY");
  // HTTP_PROXY in upper case is a client's header in CGI; there only the lower case counts.
  const http = env["http_proxy"] || (env["REQUEST_METHOD"] === undefined ? (env["HTTP_PROXY"] ?? "") : "");
  return { http: http || all, https: read("HTTPS_PROXY") || all, no: read("NO_PROXY") };
}

/** Whether one entry of `NO_PROXY` (`example.com`, `.example.com`, `*.example.com`, `host:port`, `10.0.0.0/8`, `*`) names a URL's host. */
function exempts(entry: string, url: URL): boolean {
  if (entry === "*") return true;
  if (entry.includes("/")) return isWithin(bare(url), entry);
  const pattern = /^(?:\*?\.)?(\[[^\]]*\]|[^:]*)(?::(\d+))?$/;
  const [, host = entry.toLowerCase(), port = ""] = pattern.exec(entry.toLowerCase()) ?? [];
  if (port !== "" && port !== (url.port || (url.protocol === "https:" ? "443" : "80"))) return false;
  const name = bare(url);
  const named = asInUrl(host);
  return named !== "" && (name === named || name.endsWith(`.${named}`));
}

/** A host as `URL` spells it, without brackets and a last dot: names in ASCII, addresses at their shortest. */
function asInUrl(host: string): string {
  const plain = host.replace(/^\[|\]$|\.$/g, "");
  return isIP(plain) === 6 ? bare(new URL(`http://[${plain.split("%", 1)[0]}]`)) : domainToASCII(plain) || plain;
}

const bare = ({ hostname }: URL): string => hostname.replace(/^\[|\]$|\.$/g, "");

/** Whether an address lies in a network (`10.0.0.0/8`); a name lies in none. */
function isWithin(host: string, entry: string): boolean {
  const [network = "", prefix = ""] = entry.split("/");
  const family = isIP(network);
  if (family === 0 || isIP(host) !== family || !/^\d{1,3}$/.test(prefix) || Number(prefix) > (family === 4 ? 32 : 128))
    return false;
  const type = family === 4 ? "ipv4" : "ipv6";
  const list = new BlockList();
  list.addSubnet(network, Number(prefix), type);
  return list.check(host, type);
}

/** The proxy through which a URL is asked; `undefined` for none. */
export function proxyFor(url: URL, { http, https, no }: ProxySettings): string | undefined {
  const proxy = url.protocol === "https:" ? https : http;
  if (proxy === "") return undefined;
  const exempt = no
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => exempts(entry, url));
  if (exempt) return undefined;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
  return URL.canParse(address) ? address : undefined;
}
