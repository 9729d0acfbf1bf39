import { createSearch } from "../search/create-search.ts";
import { loadIndexFile } from "./load-index-file.ts";
import { searchDialog } from "./search-dialog.ts";
import type { SearchWords } from "../../_includes/strings/search-words.ts";

/** What the page knows when its search opens. */
export interface SearchSetting {
  /** Folder of the index files, absolute. */
  readonly index: string;
  /** The site's root, absolute. */
  readonly root: string;
  readonly browse: string;
  readonly words: SearchWords;
}

let open: ((query?: string) => void) | undefined;

/** Opens the search box of the page, made at the first call; entry of the script that pages load when it is wanted. */
export function openSearch(setting: SearchSetting, query?: string): void {
  open ??= searchDialog({
    search: createSearch(loadIndexFile(new URL(setting.index))),
    root: new URL(setting.root),
    browse: setting.browse,
    words: setting.words,
  });
  open(query);
}
