/** A link that has to be asked, and where. */
export interface LinkToAsk {
  /** As written. */
  readonly url: string;
  readonly target: URL;
  /** A rule changed the address, so that what it redirects to is no advice for the author. */
  readonly rewritten: boolean;
}

/** Links by host and page: those that differ in their fragments alone are one page, asked once. */
export function groupPages(links: readonly LinkToAsk[]): ReadonlyMap<string, readonly (readonly LinkToAsk[])[]> {
  const hosts = new Map<string, Map<string, LinkToAsk[]>>();
  for (const link of links) {
    const { host, href, hash } = link.target;
    const address = href.slice(0, href.length - hash.length).replace(/#$/, "");
    const pages = hosts.get(host) ?? new Map<string, LinkToAsk[]>();
    hosts.set(host, pages);
    const page = pages.get(address);
    if (page === undefined) pages.set(address, [link]);
    else page.push(link);
  }
  return new Map([...hosts].map(([host, pages]) => [host, [...pages.values()]]));
}
