/**
 * Takes pictures of a built site: one page of each kind, at three widths, light and dark.
 * node --import tsx scripts/screenshots.ts _site screenshots [page.html …]
 */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, sep } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import send from "send";

const WIDTHS = [390, 768, 1440];
const SCHEMES = ["light", "dark"] as const;
/** Chromium draws nothing beyond this. */
const TALLEST = 16_000;

/** One page of each kind: of notes the longest, and one with a diagram. */
function choosePages(site: string): Map<string, string> {
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

async function shoot(page: Page, file: string): Promise<void> {
  // Pictures below the fold would be blank.
  await page.evaluate(() => {
    for (const image of document.images) image.loading = "eager";
  });
  await page.waitForLoadState("networkidle");
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const width = page.viewportSize()?.width ?? 0;
  if (height <= TALLEST) await page.screenshot({ path: file, fullPage: true });
  else await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: 0, width, height: TALLEST } });
}

const { positionals } = parseArgs({ allowPositionals: true });
const [site = "_site", folder = "screenshots", ...named] = positionals;
const pages = named.length > 0 ? new Map(named.map((path) => [path.replace(/\W+/g, "-"), path])) : choosePages(site);
mkdirSync(folder, { recursive: true });
const server = createServer((request, response) => {
  send(request, new URL(request.url ?? "/", "http://localhost").pathname, { root: site }).pipe(response);
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking"],
});
for (const colorScheme of SCHEMES) {
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
    for (const [name, path] of pages) {
      await page.goto(`${origin}/${path}`);
      await shoot(page, join(folder, `${name}-${width}-${colorScheme}.png`));
    }
    await page.close();
  }
}
await browser.close();
server.close();
console.log(`${pages.size * WIDTHS.length * SCHEMES.length} pictures in ${folder}`);
