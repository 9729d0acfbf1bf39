import type { RefusalReason } from "../model/graph.ts";
import { hasLongName } from "./name-length.ts";

/** What keeps a page from an address; `other`: the path of a note or a file, or the URL of a page. */
export interface Hindrance {
  readonly reason: RefusalReason;
  readonly other: string;
}

/** The addresses of a site, as files and folders of one disk that may not tell cases apart. */
export interface Places {
  /** What keeps a page from a URL, of what has been claimed. */
  readonly hindrance: (url: string) => Hindrance | undefined;
  /** The same for an address that an author chose: one that leaves alone what ieum and the notes' files need. */
  readonly hindranceOfWish: (url: string) => Hindrance | undefined;
  readonly claim: (url: string, owner: string) => void;
  /** Claims the folder of a path (from the site root, without the first `/`), and those above it. */
  readonly claimFolder: (path: string, owner: string) => void;
}

/** Only a folder with such a name can stand where a page wants to. */
const PAGE_AS_FOLDER = /\.html?\//i;
/** Files that ieum writes beside the notes'. */
const OURS =
  /^\/(?:(?:references|search|map|recent|404)\.html|(?:feed|sitemap)\.xml|tags\/[^/]+\.html)$|\/(?:index|print)\.html$/i;

/** Keeps who has which address. `assets`: paths of files from the site root, where they may be published. */
export function createPlaces(assets: ReadonlyMap<string, string>): Places {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  let lowerAssets: Map<string, string> | undefined;
  return { hindrance, hindranceOfWish, claim, claimFolder };

  function hindrance(url: string): Hindrance | undefined {
    const key = url.toLowerCase();
    const owner = files.get(key);
    if (owner !== undefined) return { reason: "taken", other: owner };
    const below = folders.get(key);
    if (below !== undefined) return { reason: "folder", other: below };
    if (hasLongName(url)) return { reason: "too-long", other: "" };
    if (!PAGE_AS_FOLDER.test(url)) return undefined;
    for (const folder of foldersOf(key)) {
      const page = files.get(folder);
      if (page !== undefined) return { reason: "below", other: page };
    }
    return undefined;
  }

  function hindranceOfWish(url: string): Hindrance | undefined {
    const found = hindrance(url);
    if (found !== undefined) return found;
    lowerAssets ??= new Map([...assets.keys()].map((path) => [`/${path.toLowerCase()}`, path]));
    const key = url.toLowerCase();
    const asset = lowerAssets.get(key);
    if (asset !== undefined) return { reason: "taken", other: asset };
    for (const folder of foldersOf(key)) {
      const file = OURS.test(folder) ? folder : lowerAssets.get(folder);
      if (file !== undefined) return { reason: "below", other: file };
    }
    return undefined;
  }

  function claim(url: string, owner: string): void {
    files.set(url.toLowerCase(), owner);
    if (PAGE_AS_FOLDER.test(url)) claimFolder(url.slice(1), owner);
  }

  function claimFolder(path: string, owner: string): void {
    if (!PAGE_AS_FOLDER.test(path)) return;
    for (const folder of foldersOf(`/${path.toLowerCase()}`)) if (!folders.has(folder)) folders.set(folder, owner);
  }
}

/** `/a` and `/a/b` for `/a/b/c`. */
function foldersOf(url: string): string[] {
  const found: string[] = [];
  for (let slash = url.indexOf("/", 1); slash >= 0; slash = url.indexOf("/", slash + 1))
    found.push(url.slice(0, slash));
  return found;
}
