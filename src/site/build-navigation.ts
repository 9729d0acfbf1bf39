import type { Note } from "../model/note.ts";
import { dirname } from "../text/path.ts";
import type { Href } from "./href.ts";
import type { NavView } from "./page-view.ts";
import type { Folder, Outline } from "./build-outline.ts";

/** Up to so many notes the whole tree stands on every page; above, only the branch of the page. */
export const wholeTree = 150;
/** Entries up to which a level stands whole. Of the page's own folder there may be as many as of a whole tree. */
const MOST = 80;
/** Entries of a level that is longer: those around the current one, for orientation; the rest is unfolded in its place. */
const AROUND = 40;

/** Builds the navigation tree of one page: bounded, so that a page does not grow with the site. */
export type BuildNavigation = (url: string, folderPath: string, href: Href) => NavView[];

/** Makes the builder of a site's navigation; pages of one folder, when they come one after the other, share the entries that are alike. */
export function createNavigation(outline: Outline): BuildNavigation {
  const whole = outline.root.count <= wholeTree;
  let last = "";
  let alike = new Map<Note | Folder, NavView>();
  return (url, folderPath, href) => {
    // The hrefs of a page that is served at any depth are its own.
    const place = url === "/404.html" ? url : `${dirname(url)}\n${folderPath}`;
    if (place !== last) [last, alike] = [place, new Map()];
    return childrenOf(outline.root);

    function childrenOf(folder: Folder): NavView[] {
      const most = folder.path === folderPath ? wholeTree : MOST;
      const notes = windowOf(folder.notes, most, (note) => note.url === url);
      const folders = windowOf(folder.folders, most, (child) => child.url === url || isOpen(child));
      return [...notes.map(noteEntry), ...folders.map(folderEntry)];
    }

    function noteEntry(note: Note): NavView {
      const { url: to, title } = note;
      const current = to === url;
      const make = (): NavView => ({
        href: href(to),
        title,
        current,
        open: false,
        folder: false,
        count: 0,
        children: [],
      });
      return current ? make() : share(note, make);
    }

    function folderEntry(child: Folder): NavView {
      const { title, count } = child;
      const open = isOpen(child);
      const current = child.url === url;
      const make = (): NavView => {
        const children = open || whole ? childrenOf(child) : [];
        return { href: href(child.url), title, current, open, folder: true, count, children };
      };
      return open || whole || current ? make() : share(child, make);
    }

    function share(of: Note | Folder, make: () => NavView): NavView {
      let entry = alike.get(of);
      if (entry === undefined) alike.set(of, (entry = make()));
      return entry;
    }

    function isOpen({ path }: Folder): boolean {
      return folderPath === path || folderPath.startsWith(`${path}/`);
    }
  };
}

function windowOf<T>(items: readonly T[], most: number, isHere: (item: T) => boolean): readonly T[] {
  if (items.length <= most) return items;
  const start = Math.min(Math.max(0, items.findIndex(isHere) - AROUND / 2), items.length - AROUND);
  return items.slice(start, start + AROUND);
}
