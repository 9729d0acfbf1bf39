/** Cookies of one chain of redirects: some sites redirect to themselves until theirs comes back. */
export interface CookieJar {
  /** Takes a response's `Set-Cookie` values. */
  take(origin: string, values: readonly string[]): void;
  /** The `Cookie` value for an origin; empty for none. */
  header(origin: string): string;
}

const most = 50;

/** Makes an empty jar; a cookie goes back to exactly the origin that set it. */
export function createCookieJar(): CookieJar {
  const origins = new Map<string, Map<string, string>>();
  return {
    take: (origin, values) => {
      const jar = origins.get(origin) ?? new Map<string, string>();
      origins.set(origin, jar);
      for (const value of values) {
        const [, name, content] = /^\s*([^=;\s]+)=([^;]*)/.exec(value) ?? [];
        if (name !== undefined && content !== undefined && jar.size < most) jar.set(name, content.trim());
      }
    },
    header: (origin) => [...(origins.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join("; "),
  };
}
