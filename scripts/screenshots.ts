/**
 * Takes pictures of a built site: one page of each kind, at three widths, light and dark.
 * node --import tsx scripts/screenshots.ts _site screenshots [page.html …]
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import { choosePages } from "./choose-pages.ts";
import { serveSite } from "./serve-site.ts";

const WIDTHS = [390, 768, 1440];
const SCHEMES = ["light", "dark"] as const;
/** Chromium draws nothing beyond this. */
const TALLEST = 16_000;

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
const pages =
  named.length > 0 ? new Map(named.map((path) => [path.replace(/[^\p{L}\p{N}]+/gu, "-"), path])) : choosePages(site);
mkdirSync(folder, { recursive: true });
const { origin, server } = await serveSite(site);
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
