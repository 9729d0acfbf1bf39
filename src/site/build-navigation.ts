import type { Href } from "./href.ts";
import type { NavView } from "./page-view.ts";
import type { Folder, Outline } from "./build-outline.ts";

/** Up to so many notes the whole tree stands on every page; above, only the branch of the page. */
export const wholeTree = 150;
/** Entries of one level; around the current one where there are more. Of the page's own folder there may be as many as of a whole tree. */
const MOST = 80;

/** Builds the navigation tree of one page: bounded, so that a page does not grow with the site. */
export function buildNavigation(outline: Outline, url: string, folderPath: string, href: Href): NavView[] {
  const whole = outline.root.count <= wholeTree;
  return childrenOf(outline.root);

  function childrenOf(folder: Folder): NavView[] {
    const notes = folder.notes.map((note): NavView => ({
      href: href(note.url),
      title: note.title,
      current: note.url === url,
      open: false,
      folder: false,
      count: 0,
      children: [],
    }));
    const folders = folder.folders.map((child): NavView => {
      const open = folderPath === child.path || folderPath.startsWith(`${child.path}/`);
      return {
        href: href(child.url),
        title: child.title,
        current: child.url === url,
        open,
        folder: true,
        count: child.count,
        children: open || whole ? childrenOf(child) : [],
      };
    });
    const most = folder.path === folderPath ? wholeTree : MOST;
    return [...windowOf(notes, most), ...windowOf(folders, most)];
  }
}

function windowOf(entries: readonly NavView[], most: number): readonly NavView[] {
  if (entries.length <= most) return entries;
  const current = entries.findIndex((entry) => entry.current || entry.open);
  const start = Math.min(Math.max(0, current - MOST / 2), entries.length - MOST);
  return entries.slice(start, start + MOST);
}
