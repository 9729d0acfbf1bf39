import { dirname } from "../text/path.ts";
import { encodePath } from "../text/percent.ts";
import type { MatchRange, SearchResult } from "../search/search-result.ts";
import { makeElement } from "./make-element.ts";
import type { SearchWords } from "../../_includes/strings/search-words.ts";

function marked(text: string, ranges: readonly MatchRange[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    parts.push(text.slice(end, from), makeElement("mark", {}, text.slice(from, to)));
    end = to;
  }
  parts.push(text.slice(end));
  return parts;
}

/** Where a result leads: its section, in the site that stands at `root`. */
export function resultHref(result: SearchResult, root: URL): string {
  const fragment = result.anchor === "" ? "" : `#${encodeURIComponent(result.anchor)}`;
  return new URL(encodePath(result.url.slice(1)) + fragment, root).href;
}

/** One result as an option of the list: folder, title, heading, sentence, and why it was found when that is not plain. */
export function showResult(result: SearchResult, root: URL, words: SearchWords): HTMLElement {
  const folder = dirname(result.path);
  const reason = result.reason === "" ? "" : (words.reasons[result.reason] ?? "");
  const option = makeElement("a", { role: "option", href: resultHref(result, root), tabIndex: -1, className: "hit" });
  const name = makeElement("span", {}, ...marked(result.title, result.titleRanges));
  const title = makeElement("span", { className: "hit-title" }, name);
  if (result.heading !== "" && result.heading !== result.title) {
    title.append(makeElement("span", { className: "hit-heading" }, result.heading));
  }
  if (folder !== "") title.append(makeElement("small", {}, folder.replaceAll("/", " › ")));
  option.append(title);
  if (result.excerpt !== "") {
    option.append(makeElement("span", { className: "hit-text" }, ...marked(result.excerpt, result.ranges)));
  }
  if (reason !== "") {
    const found = result.found === "" ? reason : `${reason}: ${result.found}`;
    option.append(makeElement("small", { className: "hit-why" }, found));
  }
  return option;
}
