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

/**
 * Makes an empty jar; a cookie goes back to the host that set it, or to its domain's where it says so (RFC 6265 §5.4). One that is over at
 * `now` (milliseconds since 1970) is taken out.
 */
export function createCookieJar(now: number): CookieJar {
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
        if (isOver(value, now)) cookies.delete(key);
        else if (cookies.has(key) || cookies.size < most)
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

/** How a site takes its cookie back; `Max-Age` is stronger than `Expires`. */
function isOver(value: string, now: number): boolean {
  const age = /;\s*max-age\s*=\s*(-?\d+)/i.exec(value)?.[1];
  return age === undefined ? Date.parse(/;\s*expires\s*=\s*([^;]+)/i.exec(value)?.[1] ?? "") <= now : Number(age) <= 0;
}

function isWithin(hostname: string, domain: string): boolean {
  return hostname === domain || hostname.endsWith(`.${domain}`);
}
