import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** One page of each kind: of notes the longest, and one with a diagram. */
export function choosePages(site: string): Map<string, string> {
  const chosen = new Map<string, string>([["home", "index.html"]]);
  let longest = 0;
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html") && path !== "index.html")
    .toSorted();
  for (const path of pages) {
    const html = readFileSync(join(site, path), "utf8");
    const kind = /<body class="page-([a-z-]+)/.exec(html)?.[1] ?? "redirect";
    if (kind === "redirect") continue;
    const address = path.split(sep).map(encodeURIComponent).join("/");
    if (kind === "note" && html.includes('<figure class="diagram"') && !chosen.has("diagram")) {
      chosen.set("diagram", address);
    } else if (kind === "note" && html.length > longest) {
      longest = html.length;
      chosen.set("note", address);
    } else if (!chosen.has(kind)) {
      chosen.set(kind, address);
    }
  }
  return chosen;
}
