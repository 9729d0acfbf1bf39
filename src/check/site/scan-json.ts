import type { SiteReference } from "./site-reference.ts";

/** Keys that hold an address, from the top. A scope is a beginning of addresses, an id none at all. */
const MANIFEST: ReadonlySet<string> = new Set([
  "start_url",
  "icons[].src",
  "screenshots[].src",
  "shortcuts[].url",
  "shortcuts[].icons[].src",
  "share_target.action",
  "file_handlers[].action",
]);
const FEED: ReadonlySet<string> = new Set([
  "home_page_url",
  "feed_url",
  "next_url",
  "icon",
  "favicon",
  "author.url",
  "author.avatar",
  "authors[].url",
  "authors[].avatar",
  "items[].url",
  "items[].image",
  "items[].banner_image",
  "items[].attachments[].url",
]);
const DEEPEST = 5;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/** Finds the addresses of a JSON Feed or else of a web app manifest; none in what is no JSON. */
export function scanJson(text: string): SiteReference[] {
  const json = parse(text);
  if (typeof json !== "object" || json === null) return [];
  const isFeed = "version" in json && String(json.version).startsWith("https://jsonfeed.org/version/");
  const keys = isFeed ? FEED : MANIFEST;
  const references: SiteReference[] = [];
  /** From the top to where the next token stands: `[]` in a list, in an object `.key`, empty where the key is to come. */
  const path: string[] = [];
  let last = "";
  for (const token of text.matchAll(TOKEN)) {
    const [written] = token;
    const here = path.at(-1) ?? "";
    if (written === "{") path.push("");
    else if (written === "[") path.push("[]");
    else if (written === "}" || written === "]") path.pop();
    else if (written === ":") path[path.length - 1] = `.${last.slice(1, -1)}`;
    else if (written === ",") path[path.length - 1] = here === "[]" ? here : "";
    else if (here !== "" && path.length <= DEEPEST) {
      const element = path.join("").slice(1);
      const [start, end] = [token.index + 1, token.index + written.length - 1];
      if (keys.has(element))
        references.push({ role: isFeed ? "address" : "resource", element, value: String(parse(written)), start, end });
    }
    last = written;
  }
  return references;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
