import type { Parts } from "./part.ts";
import { article } from "./parts/article.ts";
import { backlinks } from "./parts/backlinks.ts";
import { breadcrumbs } from "./parts/breadcrumbs.ts";
import { deadEmbed, embed } from "./parts/embed.ts";
import { diagram } from "./parts/diagram.ts";
import { document } from "./parts/document.ts";
import { findings } from "./parts/findings.ts";
import { footer } from "./parts/footer.ts";
import { head } from "./parts/head.ts";
import { header } from "./parts/header.ts";
import { lists } from "./parts/lists.ts";
import { main } from "./parts/main.ts";
import { mark } from "./parts/mark.ts";
import { mentions } from "./parts/mentions.ts";
import { meta } from "./parts/meta.ts";
import { map } from "./parts/map.ts";
import { navigation } from "./parts/navigation.ts";
import { neighbours } from "./parts/neighbours.ts";
import { notFound } from "./parts/not-found.ts";
import { pager } from "./parts/pager.ts";
import { recent } from "./parts/recent.ts";
import { redirect } from "./parts/redirect.ts";
import { references } from "./parts/references.ts";
import { tagList } from "./parts/tag-list.ts";
import { title } from "./parts/title.ts";
import { toc } from "./parts/toc.ts";

/** The layout as it comes. */
export const parts: Parts = {
  document,
  head,
  header,
  mark,
  navigation,
  main,
  breadcrumbs,
  title,
  meta,
  findings,
  article,
  lists,
  recent,
  references,
  notFound,
  tagList,
  backlinks,
  mentions,
  pager,
  toc,
  neighbours,
  map,
  footer,
  redirect,
  embed,
  deadEmbed,
  diagram,
};
