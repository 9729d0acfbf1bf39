import { readFileSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveSamples } from "./serve-samples.ts";
import { compareLooks, writeLook } from "./visual/compare-looks.ts";
import { lookOfPage, type Look } from "./visual/look-of-page.ts";

/** Where the looks that somebody has judged good are kept: `UPDATE=1 npm run test:browser -- visual` writes it anew. */
const file = new URL("visual/looks.json", import.meta.url);
const update = process.env["UPDATE"] === "1";
const reference = JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, string>>;
const written: Record<string, Record<string, string>> = {};

const selectors = [
  ".side",
  ".bar",
  ".brand span",
  ".search",
  ".theme",
  ".open-menu",
  ".menu",
  '.menu a[aria-current="page"]',
  ".menu .extra",
  ".sheet",
  "main",
  ".crumbs",
  ".crumbs a",
  "h1",
  ".meta",
  ".note > p",
  ".note > h2",
  ".note > h3",
  ".note > ul:not(.meta)",
  ".note > p a",
  ".note blockquote",
  ".callout",
  ".callout-title",
  ".note pre",
  ".code > figcaption",
  ".table-scroll",
  ".note th",
  ".diagram",
  ".diagram > .scroll",
  ".diagram > .alone",
  ".diagram > .source > summary",
  ".embed",
  ".footnotes",
  ".lead",
  ".jump",
  ".jump a",
  ".list h2",
  ".entries",
  ".entries a",
  ".entries p",
  ".recent",
  ".references",
  ".map-find input",
  ".map",
  ".tags",
  ".tags a",
  ".backlinks",
  ".backlinks h3",
  ".mentions",
  ".pager",
  ".rail",
  ".toc",
  ".toc a",
  ".neighbours",
  ".foot",
  ".cut",
  ".way",
  "dialog.search-box",
  ".search-head input",
  ".hit",
  ".hit-text",
  ".search-help",
];

const pages = ["home", "note", "folder", "tags", "search", "map", "recent", "references", "not-found"];
/** Dark pages differ in colours alone: a few tell. */
const dark: ReadonlySet<string> = new Set(["home", "note", "search"]);

let browser: Browser;
let page: Page;
let server: Server;
let origin: string;

beforeAll(async () => {
  ({ origin, server } = await serveSamples());
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  page = await browser.newPage({ reducedMotion: "reduce", bypassCSP: true });
  page.setDefaultTimeout(15_000);
});

afterAll(async () => {
  await browser.close();
  server.close();
  if (update) writeFileSync(file, `${JSON.stringify(written, undefined, 2)}\n`);
});

async function show(name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${origin}/p/${name}.html`);
  await page.waitForSelector("html:not([data-pieces])", { state: "attached" });
}

async function measure(width: number, colorScheme: "light" | "dark"): Promise<Record<string, Look>> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  return page.evaluate(lookOfPage, selectors);
}

/** Differences from the reference; with `UPDATE=1` none, and the looks are kept. */
function judge(key: string, looks: Readonly<Record<string, Look>>): string[] {
  if (!update) return compareLooks(key, reference[key] ?? {}, looks);
  written[key] = Object.fromEntries(Object.entries(looks).map(([selector, look]) => [selector, writeLook(look)]));
  return [];
}

describe("looks", () => {
  it.each(pages)("of %s", async (name) => {
    await show(name, 1440);
    if (name === "map") await page.locator(".map-find").waitFor();
    const found = judge(`${name} 1440 light`, await measure(1440, "light"));
    if (dark.has(name)) found.push(...judge(`${name} 1440 dark`, await measure(1440, "dark")));
    found.push(...judge(`${name} 390 light`, await measure(390, "light")));
    expect(found).toEqual([]);
  });

  it("of the search box", async () => {
    await show("home", 1440);
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("컨테이너");
    await page.getByRole("option").first().waitFor();
    const found = judge("search box 1440 light", await measure(1440, "light"));
    found.push(...judge("search box 390 light", await measure(390, "light")));
    expect(found).toEqual([]);
  });

  it("keep the colour button beside a long title", async () => {
    await show("home", 1440);
    await page.locator(".brand span").evaluate((title) => {
      title.textContent = "쿠버네티스와 컨테이너를 처음부터 끝까지 따라가며 적은 노트";
    });
    const [brand, button] = [await page.locator(".brand").boundingBox(), await page.locator(".theme").boundingBox()];
    expect(button!.x).toBeGreaterThanOrEqual(brand!.x + brand!.width);
    expect(button!.y + button!.height / 2).toBeCloseTo(brand!.y + brand!.height / 2, 0);
  });

  it.skipIf(update)("tell what breaks, where, and how", async () => {
    const after = async (style: string): Promise<string> => {
      await show("note", 1440);
      await page.addStyleTag({ content: style });
      return compareLooks("note", reference["note 1440 light"] ?? {}, await measure(1440, "light")).join("\n");
    };
    expect(await after("body, .sheet { display: block !important }")).toMatch(/^note: main x was 407, is \d+$/m);
    expect(await after(".callout-title { color: red }")).toMatch(
      /^note: \.callout-title colour was #\w+, is #ff0000ff$/,
    );
    expect(await after("h1 { font-size: 20px }")).toMatch(/^note: h1 type was 800 36px\/46.08px, is 800 20px/m);
    expect(await after(".toc { display: none }")).toMatch(/^note: \.toc is gone$/m);
  });
});
