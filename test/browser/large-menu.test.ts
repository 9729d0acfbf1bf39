import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { dressed, openHardSite, type HardSite } from "./open-hard-site.ts";

/** More notes than a menu holds: most in one folder, some two folders deep. */
const notes: Record<string, string> = {
  "index.md": "# 큰 사이트\n",
  "운영/README.md": "# 운영 안내\n\n- [ ] 목록\n",
  "운영/배포/점검.md": "# 점검표\n",
  "운영/배포/되돌리기.md": "# 되돌리기\n",
};
for (let i = 1; i <= 200; i++) notes[`일지/${i}.md`] = `# ${i}번째 일지\n`;

notes["일지/100.md"] += "\n길게 적은 하루입니다.\n".repeat(100);

let site: HardSite;

beforeAll(async () => {
  site = await openHardSite(notes, "wiki/");
});

afterAll(async () => {
  await site.close();
});

afterEach(() => {
  expect(site.problems.splice(0)).toEqual([]);
});

const arrowOf = (page: Page, folder: string) => page.locator(".menu summary", { hasText: `${folder} 아래 목록` });
const linkTo = (page: Page, title: string) => page.locator(".menu").getByRole("link", { name: title, exact: true });

describe("the menu of a site of many notes", () => {
  it("unfolds folders in folders by keyboard, passes axe, leads on, and remembers", async () => {
    const page = await site.open("search.html", {});
    await expect(linkTo(page, "점검표").count()).resolves.toBe(0);
    await arrowOf(page, "운영 안내").focus();
    await page.keyboard.press("Enter");
    await linkTo(page, "배포").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await arrowOf(page, "배포").evaluate((arrow) => arrow === document.activeElement)).toBe(true);
    await page.keyboard.press("Space");
    await linkTo(page, "점검표").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.goto(site.urlOf("references.html"));
    await linkTo(page, "점검표").click();
    await page.waitForURL(site.urlOf("운영/배포/점검.html"));
    await expect(linkTo(page, "점검표").getAttribute("aria-current")).resolves.toBe("page");
    await page.goto(site.urlOf("map.html"));
    await linkTo(page, "점검표").waitFor();
    await arrowOf(page, "배포").click();
    await linkTo(page, "점검표").waitFor({ state: "hidden" });
    await page.reload();
    await linkTo(page, "배포").waitFor();
    await dressed(page);
    await expect(linkTo(page, "점검표").count()).resolves.toBe(0);
    await page.close();
  });

  it("shows a part of a long folder, and the rest in place", async () => {
    const page = await site.open("일지/100.html", {});
    const box = await page.locator(".menu [aria-current]").boundingBox();
    expect([await page.evaluate(() => scrollY), box!.y > 0 && box!.y < page.viewportSize()!.height]).toEqual([0, true]);
    const items = page.locator(".menu .folder", { hasText: "일지" }).locator("> details > ul > li");
    await expect(items.count()).resolves.toBe(41);
    await page.getByRole("link", { name: "모두 보기 (200)" }).focus();
    await page.keyboard.press("Enter");
    await linkTo(page, "200번째 일지").waitFor();
    await expect(items.count()).resolves.toBe(200);
    await expect(page.locator(".menu [aria-current]").textContent()).resolves.toBe("100번째 일지");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^\d+번째 일지$/);
    expect(page.url()).toBe(site.urlOf("일지/100.html"));
    await page.close();
  });

  it("on a phone unfolds in the drawer, asks for nothing before that opens, and leads to the folder without a script", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
    const page = await site.open("search.html", phone);
    await page.getByRole("button", { name: "메뉴" }).tap();
    await arrowOf(page, "운영 안내").tap();
    await linkTo(page, "배포").waitFor();
    expect(await findViolations(page)).toEqual([]);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(decodeURI(request.url())));
    await page.reload();
    await dressed(page);
    expect(asked.filter((url) => url.includes("운영"))).toEqual([]);
    await page.getByRole("button", { name: "메뉴" }).tap();
    await linkTo(page, "배포").waitFor();
    await page.close();
    const plain = await site.open("search.html", { ...phone, javaScriptEnabled: false });
    await plain.getByRole("button", { name: "메뉴" }).tap();
    await expect(plain.locator(".menu summary").count()).resolves.toBe(0);
    await linkTo(plain, "운영 안내").tap();
    await plain.waitForURL(site.urlOf("운영/index.html"));
    await plain.close();
  });

  it("leads to the folder's page where that cannot be had", async () => {
    const page = await site.open("search.html", {});
    await page.route(site.urlOf("일지/index.html"), (route) => route.abort());
    await arrowOf(page, "일지").click();
    const fallback = page.locator(".menu details[open] > ul > li");
    await fallback.waitFor();
    await expect(fallback.getByRole("link").getAttribute("href")).resolves.toBe(site.urlOf("일지/index.html"));
    await page.close();
    expect(site.problems.splice(0).filter((problem) => !problem.includes("ERR_FAILED"))).toEqual([]);
  });
});
