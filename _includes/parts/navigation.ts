import type { NavView, PageView } from "../../src/site/page-view.ts";
import { escapeHtml } from "../../src/text/escape-html.ts";
import { markup, nothing, raw, type Html } from "../markup.ts";
import type { Part } from "../part.ts";
import type { Strings } from "../strings/strings.ts";

/** A link to all of a folder where not all is listed; `count` counts its own index note too. */
function restOf(href: string, count: number, listed: readonly NavView[], strings: Strings): string {
  let shown = 0;
  for (const child of listed) shown += child.folder ? child.count : 1;
  if (count - shown <= 1) return "";
  return `<li><a class="all" href="${href}">${escapeHtml(strings.all(count))}</a></li>\n`;
}

/** Pages share entries. */
const written = new WeakMap<NavView, string>();

// Every page has a hundred or more of these: strings alone take a third of the time that templates do.
function branch(entry: NavView, strings: Strings): string {
  if (entry.current || entry.children.length > 0) return writeBranch(entry, strings);
  let known = written.get(entry);
  if (known === undefined) written.set(entry, (known = writeBranch(entry, strings)));
  return known;
}

function writeBranch(entry: NavView, strings: Strings): string {
  const href = escapeHtml(entry.href);
  const link = `<a href="${href}"${entry.current ? ' aria-current="page"' : ""}>${escapeHtml(entry.title)}</a>`;
  if (!entry.folder) return `<li>${link}</li>\n`;
  if (entry.children.length === 0) return `<li class="folder">${link}<small>${entry.count}</small></li>\n`;
  const rest = restOf(href, entry.count, entry.children, strings);
  const name = escapeHtml(strings.below(entry.title));
  return `<li class="folder">${link}<details${entry.open ? " open" : ""}><summary><span class="vh">${name}</span></summary>
${tree(entry.children, strings, rest)}</details></li>\n`;
}

function tree(entries: readonly NavView[], strings: Strings, rest: string): string {
  let list = "<ul>\n";
  for (const entry of entries) list += branch(entry, strings);
  return `${list}${rest}</ul>`;
}

/** The tree of notes: a column on wide screens, a drawer (a popover, so no script) on small ones. */
export const navigation: Part = (page, { strings }) => {
  const { site } = page;
  const rest = restOf(escapeHtml(site.home), site.notes ?? 0, page.navigation, strings);
  const current = (kind: PageView["kind"]): Html | false => page.kind === kind && raw(' aria-current="page"');
  return markup`<nav class="menu" id="menu" popover aria-label="${strings.notes}">
    ${page.navigation.length === 0 ? nothing : raw(tree(page.navigation, strings, rest))}
    <ul class="extra">
      <li><a href="${site.search}"${current("search")}>${strings.find}</a></li>
      ${site.map !== undefined && site.map !== "" && markup`<li><a href="${site.map}"${current("map")}>${strings.map}</a></li>`}
      ${site.recent !== undefined && markup`<li><a href="${site.recent}"${current("recent")}>${strings.recent}</a></li>`}
      ${site.tags !== "" && markup`<li><a href="${site.tags}"${current("tags")}>${strings.tags}</a></li>`}
      <li><a href="${site.references}"${current("references")}>${strings.references}</a></li>
      ${site.links?.map(({ href, title }) => markup`<li><a href="${href}">${title}</a></li>\n`)}
    </ul>
    <button class="close" type="button" popovertarget="menu" popovertargetaction="hide">${strings.close}</button>
  </nav>`;
};
