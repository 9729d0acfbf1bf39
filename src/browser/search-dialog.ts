import type { Search } from "../search/create-search.ts";
import { makeElement } from "./make-element.ts";
import { recentQueries, rememberQuery } from "./recent-queries.ts";
import { searchList } from "./search-list.ts";
import type { SearchWords } from "../../_includes/strings/search-words.ts";
import { showResult } from "./show-result.ts";

/** A site as the search box sees it. */
export interface SearchPlace {
  readonly search: Search;
  /** The site's root; results' URLs are below it. */
  readonly root: URL;
  /** The page that is good without a script. */
  readonly browse: string;
  readonly words: SearchWords;
}

const PAUSE = 90;

/** Makes the search box; gives what opens it. */
export function searchDialog({ search, root, browse, words }: SearchPlace): (query?: string) => void {
  const list = makeElement("div", { role: "listbox", id: "hits", className: "hits", "aria-label": words.title });
  const input = makeElement("input", {
    // A search field would empty itself at the input method's Escape.
    type: "text",
    inputMode: "search",
    role: "combobox",
    placeholder: words.placeholder,
    autocomplete: "off",
    spellcheck: false,
    enterKeyHint: "go",
    "aria-label": words.title,
    "aria-controls": "hits",
    "aria-expanded": "false",
    "aria-autocomplete": "list",
    "aria-describedby": "search-help",
  });
  const close = makeElement("button", { type: "button", className: "search-close" }, words.close);
  const status = makeElement("p", { role: "status", className: "search-status" });
  const help = makeElement("p", { id: "search-help", className: "search-help" }, words.help);
  const head = makeElement("div", { className: "search-head" }, input, close);
  const dialog = makeElement(
    "dialog",
    { className: "search-box", "aria-label": words.title },
    head,
    status,
    list,
    help,
  );
  document.body.append(dialog);

  const options = searchList(input, list);
  let timer = 0;
  let turn = 0;
  let shown = "";
  let leave = false;

  const showRecent = (): void => {
    const queries = recentQueries();
    status.textContent = queries.length > 0 ? words.recent : "";
    options.show(
      queries.map((query) => makeElement("div", { role: "option", className: "hit", "data-query": query }, query)),
    );
  };

  const follow = (option: HTMLElement | undefined, elsewhere: boolean): void => {
    if (option === undefined) return;
    if (option instanceof HTMLAnchorElement) {
      rememberQuery(input.value.trim());
      if (elsewhere) {
        window.open(option.href, "_blank", "noopener");
        return;
      }
      dialog.close();
      location.assign(option.href);
      return;
    }
    input.value = option.dataset["query"] ?? "";
    run();
  };

  const run = async (): Promise<void> => {
    window.clearTimeout(timer);
    const query = input.value.trim();
    const mine = ++turn;
    if (query === "") {
      shown = "";
      showRecent();
      return;
    }
    try {
      const results = await search.query(query, { limit: 12 });
      // Only the latest answer counts, whichever comes last.
      if (mine !== turn) return;
      options.show(results.map((result) => showResult(result, root, words)));
      const none = words.none.replace("{query}", query);
      status.textContent = results.length > 0 ? words.found.replace("{n}", String(results.length)) : none;
      if (results.length === 0) status.append(" ", makeElement("a", { href: browse }, words.browse));
    } catch {
      if (mine !== turn) return;
      options.show([]);
      status.replaceChildren(words.failed, " ", makeElement("a", { href: browse }, words.browse));
    }
    shown = query;
    if (leave) {
      leave = false;
      follow(options.active(), false);
    }
  };

  input.addEventListener("input", () => {
    leave = false;
    window.clearTimeout(timer);
    timer = window.setTimeout(run, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    // The input method's own keys: Enter ends a syllable there, and must not open a note.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      options.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (input.value.trim() === shown) follow(options.active(), event.ctrlKey || event.metaKey);
      else {
        leave = true;
        void run();
      }
    }
  });
  dialog.addEventListener("cancel", (event) => {
    if (composing) event.preventDefault();
  });
  let composing = false;
  input.addEventListener("compositionstart", () => (composing = true));
  // The Escape that ends a composition still counts as its own.
  input.addEventListener("compositionend", () => window.setTimeout(() => (composing = false)));
  list.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
    if (option === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follow(option, false);
  });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });

  return (query) => {
    if (dialog.open) return;
    if (query !== undefined) input.value = query;
    dialog.showModal();
    input.focus();
    input.select();
    void run();
  };
}
