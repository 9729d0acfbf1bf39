import { renderFeed } from "./render-feed.ts";
import { renderSitemap } from "./render-sitemap.ts";
import type { Site } from "./site.ts";

/** A file for readers of feeds or for crawlers. */
export interface Feed {
  /** From the site root, no base. */
  readonly url: string;
  readonly render: (site: Site) => string;
}

const FEEDS: readonly Feed[] = [
  { url: "/feed.xml", render: renderFeed },
  { url: "/sitemap.xml", render: renderSitemap },
];

/** Lists the feeds of a site: none where its address is not known, nor one in whose place a folder of notes lies. */
export function listFeeds({ options, graph }: Pick<Site, "options" | "graph">): readonly Feed[] {
  return options.siteUrl === "" ? [] : FEEDS.filter(({ url }) => !graph.folders.has(url.slice(1)));
}
