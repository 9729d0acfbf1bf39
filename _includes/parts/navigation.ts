import type { NavView } from "../../src/site/page-view.ts";
import { markup, nothing, type Html } from "../markup.ts";
import type { Part } from "../part.ts";
import type { Strings } from "../strings/strings.ts";

function shown(entry: NavView): number {
  let count = 0;
  for (const child of entry.children) count += child.folder ? child.count : 1;
  return count;
}

function branch(entry: NavView, strings: Strings): Html {
  const link = markup`<a href="${entry.href}"${entry.current && markup` aria-current="page"`}>${entry.title}</a>`;
  if (!entry.folder) return markup`<li>${link}</li>\n`;
  if (entry.children.length === 0) return markup`<li class="folder">${link}<small>${entry.count}</small></li>\n`;
  // A folder counts its own index note too.
  const cut = entry.count - shown(entry) > 1;
  return markup`<li class="folder">${link}<details${entry.open && markup` open`}><summary><span class="vh">${strings.below(entry.title)}</span></summary>
${tree(entry.children, strings, cut && markup`<li><a class="all" href="${entry.href}">${strings.all(entry.count)}</a></li>\n`)}</details></li>\n`;
}

function tree(entries: readonly NavView[], strings: Strings, rest: Html | false): Html {
  return markup`<ul>
${entries.map((entry) => branch(entry, strings))}${rest}</ul>`;
}

/** The tree of notes: a column on wide screens, a drawer (a popover, so no script) on small ones. */
export const navigation: Part = (page, { strings }) => {
  const { site } = page;
  return markup`<nav class="menu" id="menu" popover aria-label="${strings.notes}">
    ${page.navigation.length === 0 ? nothing : tree(page.navigation, strings, false)}
    <ul class="extra">
      ${site.map !== undefined && site.map !== "" && markup`<li><a href="${site.map}">${strings.map}</a></li>`}
      ${site.tags !== "" && markup`<li><a href="${site.tags}">${strings.tags}</a></li>`}
      <li><a href="${site.references}">${strings.references}</a></li>
      ${site.links?.map(({ href, title }) => markup`<li><a href="${href}">${title}</a></li>\n`)}
    </ul>
    <button class="close" type="button" popovertarget="menu" popovertargetaction="hide">${strings.close}</button>
  </nav>`;
};
