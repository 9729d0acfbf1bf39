import type { EntryView, ListView, PageView } from "../../src/site/page-view.ts";
import { markup, nothing, type Html } from "../markup.ts";
import type { Part } from "../part.ts";
import type { Strings } from "../strings/strings.ts";

function entry(item: EntryView, sign: string, strings: Strings): Html {
  return markup`<li${item.folder && markup` class="folder"`}><a href="${item.href}">${sign}${item.title}</a>${item.count > 0 && markup` <small>${strings.count(item.count)}</small>`}${item.date !== undefined && markup` <time datetime="${item.date.iso}">${item.date.text}</time>`}${item.description !== "" && markup`<p>${item.description}</p>`}</li>\n`;
}

function section(list: ListView, id: string, kind: PageView["kind"], strings: Strings): Html {
  const sign = kind === "tags" ? "#" : "";
  const title = list.title === "" && kind === "note" ? strings.inFolder : list.title;
  return markup`<section class="list">
${title !== "" && markup`<h2 id="${id}">${title}</h2>\n`}<ul class="entries">
${list.entries.map((item) => entry(item, sign, strings))}</ul>
</section>
`;
}

/** Lists of notes: a folder's contents, a tag's notes, all tags, the index by first letter. */
export const lists: Part = (page, { strings }) => {
  const { kind } = page;
  if (page.lists.length === 0) return kind === "folder" ? markup`<p class="empty">${strings.empty}</p>` : nothing;
  const jump = kind === "search";
  return markup`<div class="lists">
${jump && markup`<nav class="jump" aria-label="${strings.indexWhy}">${page.lists.map((list, index) => list.title !== "" && markup`<a href="#list-${index}">${list.title}</a> `)}</nav>\n`}${page.lists.map((list, index) => section(list, `list-${index}`, kind, strings))}
${page.print !== undefined && markup`<p><a class="way" href="${page.print}">${strings.print}</a></p>\n`}</div>`;
};
