import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { createPreviewServer } from "../../src/cli/preview/create-preview-server.ts";
import { tempFolder } from "../support/temp-folder.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking"],
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
});
afterAll(() => browser.close());

const pageOf = (text: string): string => `<title>${text}</title><script src="/_ieum/reload.js" defer></script>`;

/** A preview of two pages, and the first of them as a reader has it open. */
async function start() {
  const folder = tempFolder({ "C#.html": pageOf("1"), "b.html": pageOf("b"), "_ieum/x": "" });
  copyFileSync("_includes/assets/reload.js", join(folder, "_ieum/reload.js"));
  const server = createPreviewServer(folder, "/");
  const origin = `http://localhost:${await server.listen(0)}`;
  const page = await browser.newPage();
  onTestFinished(async () => {
    await page.close();
    await server.close();
  });
  const save = (text: string, path = "C#.html"): void => {
    writeFileSync(join(folder, path), pageOf(text));
    server.reload([`/${path}`]);
  };
  return { page, server, folder, save, urlOf: (path: string) => `${origin}/${encodeURIComponent(path)}` };
}

const waitForTitle = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((text) => document.title === text, text, { timeout: 10_000 });

const isListening = (page: Page): Promise<unknown> =>
  page.waitForResponse((response) => response.url().includes("/_ieum/events"));

it("reloads a page that was written again", async () => {
  const { page, save, urlOf } = await start();
  await Promise.all([isListening(page), page.goto(urlOf("C#.html"))]);
  save("2");
  await waitForTitle(page, "2");
});

it("reloads a page whose picture was written again", async () => {
  const { page, server, folder, urlOf } = await start();
  const size = (): Promise<number> => page.evaluate(() => document.images[0]!.naturalWidth);
  const draw = (width: number): void => {
    writeFileSync(join(folder, "그림.svg"), `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="9"/>`);
    server.reload(["/그림.svg"]);
  };
  writeFileSync(join(folder, "b.html"), `${pageOf("b")}<img src="/%EA%B7%B8%EB%A6%BC.svg">`);
  // It comes after the page that shows it.
  await Promise.all([isListening(page), page.goto(urlOf("b.html"))]);
  for (const width of [9, 12]) {
    await Promise.all([isListening(page), draw(width)]);
    expect(await size()).toBe(width);
  }
});

it("reloads a page that was written again while it was on its way", async () => {
  const { page, save, urlOf } = await start();
  await page.route(
    "**/reload.js",
    (route) => {
      save("2");
      return route.continue();
    },
    { times: 1 },
  );
  await page.goto(urlOf("C#.html"));
  await waitForTitle(page, "2");
});

it("reloads a page that was written again while another was shown, and goes on thereafter", async () => {
  const { page, save, urlOf } = await start();
  await Promise.all([isListening(page), page.goto(urlOf("C#.html"))]);
  await Promise.all([isListening(page), page.goto(urlOf("b.html"))]);
  save("2");
  await page.evaluate(() => history.back());
  await waitForTitle(page, "2");
  save("3");
  await waitForTitle(page, "3");
});

it("shows a page that was asked for while all was being built, as soon as it is there", async () => {
  const { page, save, urlOf } = await start();
  await Promise.all([isListening(page), page.goto(urlOf("c.html"))]);
  await waitForTitle(page, "404");
  save("c", "c.html");
  await waitForTitle(page, "c");
});
