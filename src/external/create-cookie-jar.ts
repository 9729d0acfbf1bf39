/** Cookies of one chain of redirects: some sites send readers round, over a host of their own, until theirs comes back. */
export interface CookieJar {
  /** Takes the `Set-Cookie` values of a response from a URL. */
  take(from: URL, values: readonly string[]): void;
  /** The `Cookie` value for a URL; empty for none. */
  header(to: URL): string;
}

interface Cookie {
  readonly pair: string;
  /** The host that set it, or the domain for which it did. */
  readonly domain: string;
  readonly shared: boolean;
  readonly secure: boolean;
}

const most = 50;

/** Makes an empty jar; a cookie goes back to the host that set it, or to its domain's where it says so (RFC 6265 §5.4). */
export function createCookieJar(): CookieJar {
  const cookies = new Map<string, Cookie>();
  return {
    take: ({ hostname }, values) => {
      for (const value of values) {
        const [, name, content] = /^\s*([^=;\s]+)=([^;]*)/.exec(value) ?? [];
        if (name === undefined || content === undefined) continue;
        const named = /;\s*domain\s*=\s*\.?([^;\s]+)/i.exec(value)?.[1]?.toLowerCase() ?? "";
        // A domain without a dot is everybody's.
        const shared = named.includes(".") && isWithin(hostname, named);
        if (named !== "" && named !== hostname && !shared) continue;
        const domain = shared ? named : hostname;
        const key = `${name} ${domain}`;
        const secure = /;\s*secure\s*(?:;|$)/i.test(value);
        if (cookies.has(key) || cookies.size < most)
          cookies.set(key, { pair: `${name}=${content.trim()}`, domain, shared, secure });
      }
    },
    header: ({ hostname, protocol }) =>
      [...cookies.values()]
        .filter(({ domain, shared }) => (shared ? isWithin(hostname, domain) : hostname === domain))
        .filter(({ secure }) => !secure || protocol === "https:")
        .map(({ pair }) => pair)
        .join("; "),
  };
}

function isWithin(hostname: string, domain: string): boolean {
  return hostname === domain || hostname.endsWith(`.${domain}`);
}
