import type { Server } from "node:http";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLayout } from "../../_includes/create-layout.ts";
import type { PageView } from "../../src/site/page-view.ts";
import { samplePages } from "../layout/sample-pages.ts";

const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
const sentence = "컨테이너는 커널을 함께 쓰므로 가상 머신보다 가볍게 뜨고 빨리 사라집니다. ";
const sample = samplePages["note"]!;
const long: PageView = {
  ...sample,
  html: numbers
    .map(
      (n) => `<h2 id="s${n}">${n}절</h2>\n<p>${sentence.repeat((n % 5) + 1)}</p>\n<ul><li>하나</li><li>둘</li></ul>\n`,
    )
    .join(""),
  toc: numbers.map((n) => ({ depth: 2, href: `#s${n}`, text: `${n}절`, children: [] })),
};

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = /^\/assets\/(ieum\.(?:css|js)|preview\.js)$/.exec(request.url ?? "")?.[1];
    response.setHeader(
      "Content-Type",
      name === undefined ? "text/html" : name.endsWith("css") ? "text/css" : "text/javascript",
    );
    if (name === undefined) response.end(createLayout().page(long));
    else void readFile(new URL(`../../_includes/assets/${name}`, import.meta.url)).then((file) => response.end(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
}

/** How far below the place for headings one stands. */
async function distance(page: Page, id: string): Promise<number> {
  return await page.evaluate((name) => {
    const room = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
    const end = document.documentElement.scrollHeight - innerHeight;
    const top = document.getElementById(name)!.getBoundingClientRect().top;
    // The last ones cannot go all the way up.
    return scrollY >= end - 1 ? Math.min(0, top - room) : top - room;
  }, id);
}

const whole = (page: Page) => page.waitForSelector("html:not([data-pieces])", { state: "attached" });

describe("a long page", () => {
  it("puts off what is below the first screen, and lays it out in the end", async () => {
    const page = await open("/", { javaScriptEnabled: true });
    await whole(page);
    expect(
      await page.evaluate(() => [
        [...document.querySelectorAll(".note > *")].filter(
          (block) => getComputedStyle(block).contentVisibility === "auto",
        ).length,
        [...document.querySelectorAll<HTMLElement>(".note > *")].filter(
          (block) => block.style.contentVisibility === "visible",
        ).length > 100,
      ]),
    ).toEqual([0, true]);
    await page.context().close();
  });

  it("is as high as the same page laid out at once", async () => {
    const heights: number[] = [];
    for (const path of ["/", "/#s1"]) {
      const page = await open(path);
      await whole(page);
      heights.push(await page.evaluate(() => document.documentElement.scrollHeight));
      await page.context().close();
    }
    expect(heights[0]).toBe(heights[1]);
  });

  it.each(["s3", "s31", "s58"])("stands at the heading %s that its address names", async (id) => {
    const page = await open(`/#${id}`);
    await whole(page);
    await page.waitForTimeout(300);
    expect(Math.abs(await distance(page, id))).toBeLessThanOrEqual(2);
    await page.context().close();
  });

  it.each(["reduce", "no-preference"] as const)(
    "goes where the contents lead, at once, with %s motion",
    async (reducedMotion) => {
      const page = await open("/", { reducedMotion });
      await page.locator('.toc a[href="#s31"]').evaluate((link: HTMLElement) => link.click());
      await whole(page);
      await expect.poll(async () => Math.abs(await distance(page, "s31")), { timeout: 15_000 }).toBeLessThanOrEqual(2);
      await page.waitForTimeout(300);
      expect(Math.abs(await distance(page, "s31"))).toBeLessThanOrEqual(2);
      await expect.poll(() => page.locator(".toc [aria-current]").textContent()).toBe("31절");
      await page.context().close();
    },
  );

  it("is whole without a script, and on paper", async () => {
    const still = await open("/", { javaScriptEnabled: false });
    expect(await still.locator("html[data-pieces]").count()).toBe(0);
    await still.context().close();
    const page = await open("/");
    const first = (await page.pdf()).length;
    await whole(page);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#s60 ~ ul").evaluate((list) => getComputedStyle(list).contentVisibility)).toBe(
      "visible",
    );
    expect(Math.abs((await page.pdf()).length / first - 1)).toBeLessThan(0.05);
    await page.context().close();
  });
});
