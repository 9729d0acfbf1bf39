import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { compose } from "./compose.ts";
import { findViolations } from "./find-violations.ts";
import type { HardSite } from "./open-hard-site.ts";

const home = "index.html";
const note = "container/container.html";
const short = "container/image.html";
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } };

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

const hashOf = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);

/** Presses a key until the focus stands within what a selector names. */
async function pressUntilIn(page: Page, key: string, selector: string, most: number): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(key);
    const arrived = await page.evaluate((selector) => document.activeElement?.closest(selector) != null, selector);
    if (arrived) return;
  }
  throw new Error(`${key} does not lead to ${selector}`);
}

/** How far an element's top is from the window's. */
const topOf = (target: Locator): Promise<number> => target.evaluate((element) => element.getBoundingClientRect().top);

/** Tests what a reader does without a mouse, on a site that is built before. */
export function describeKeyboardFlows(site: () => HardSite): void {
  describe("by keyboard alone", () => {
    it("the first stop leads past the menu to the note", async () => {
      const page = await site().open(note);
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: "본문으로 건너뛰기" });
      expect(await isFocused(skip)).toBe(true);
      expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press("Enter");
      expect(await isFocused(page.getByRole("main"))).toBe(true);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("main") != null)).toBe(true);
      await page.close();
    });

    it("a reader types 한글, picks a section with the arrows, lands at its heading, and comes back", async () => {
      const page = await site().open(home);
      const typist = await page.context().newCDPSession(page);
      await page.keyboard.press("/");
      await page.getByRole("combobox", { name: "노트 검색" }).waitFor();
      await compose(typist, "ㅈ", "저", "젖");
      await compose(typist, "저");
      await typist.send("Input.insertText", { text: "저" });
      await compose(typist, "ㅈ", "자", "장");
      await typist.send("Input.insertText", { text: "장" });
      await compose(typist, "ㅅ", "소");
      const wanted = page.getByRole("option").filter({ hasText: "이미지저장소" });
      await wanted.waitFor();
      // Enter here ends the syllable.
      await typist.send("Input.dispatchKeyEvent", { type: "rawKeyDown", windowsVirtualKeyCode: 229, key: "Enter" });
      await expect(page.getByRole("dialog").isVisible()).resolves.toBe(true);
      await typist.send("Input.insertText", { text: "소" });
      expect(page.url()).toBe(site().urlOf(home));
      await expect(page.getByRole("combobox").inputValue()).resolves.toBe("저장소");
      await expect(page.locator("[role=status]", { hasText: "찾았습니다" }).isVisible()).resolves.toBe(true);
      expect(await findViolations(page)).toEqual([]);
      while ((await wanted.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.pathname === "/container/image.html");
      expect(hashOf(page)).toBe("#저장소");
      expect(await topOf(page.locator("#저장소"))).toBeLessThan(200);
      await page.goBack();
      await page.waitForURL(site().urlOf(home));
      await page.close();
    });

    it("the search link opens the box too, and has the focus again after Escape", async () => {
      const page = await site().open(note);
      const link = page.getByRole("link", { name: "검색" });
      await link.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("combobox").waitFor();
      expect(await isFocused(page.getByRole("combobox"))).toBe(true);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      expect(await isFocused(link)).toBe(true);
      await page.close();
    });

    it("the contents are reached, lead to a heading, follow the scroll, and reading goes on from there", async () => {
      const page = await site().open(note);
      await page.locator("footer a").first().focus();
      await pressUntilIn(page, "Shift+Tab", ".toc", 30);
      const link = page.locator(".toc").getByRole("link", { name: "표와 수식" });
      while (!(await isFocused(link))) await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      await page.waitForFunction(
        () => document.querySelector(".toc [aria-current=location]")?.textContent === "표와 수식",
      );
      expect(await topOf(page.getByRole("heading", { name: "표와 수식", exact: true }))).toBeLessThan(200);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.parentElement?.id)).toBe("표와-수식");
      await page.evaluate(() => scrollTo(0, 0));
      await page.waitForFunction(() => document.querySelector(".toc [aria-current]") === null);
      await page.close();
    });

    it("on a phone the contents open, lead on and close; Escape gives the focus back", async () => {
      const page = await site().open(short, phone);
      const button = page.getByRole("button", { name: "이 글의 차례" });
      const contents = page.getByRole("navigation", { name: "이 글의 차례" });
      await button.focus();
      await page.keyboard.press("Enter");
      await contents.waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await contents.waitFor({ state: "hidden" });
      expect(await isFocused(button)).toBe(true);
      await page.keyboard.press("Enter");
      await contents.waitFor();
      await pressUntilIn(page, "Tab", ".toc a", 3);
      await page.keyboard.press("Enter");
      await contents.waitFor({ state: "hidden" });
      expect(hashOf(page)).toBe("#저장소");
      await page.close();
    });

    it("on a phone the menu closes where Tab leaves it, so that the focus is seen", async () => {
      const page = await site().open(short, phone);
      const menu = page.locator("#menu");
      for (const key of ["Tab", "Shift+Tab"]) {
        await page.locator(".open-menu").focus();
        await page.keyboard.press("Enter");
        await menu.waitFor();
        await pressUntilIn(page, "Tab", ".menu", 2);
        await pressUntilIn(page, key, "main, .bar :not(.open-menu)", 90);
        await menu.waitFor({ state: "hidden", timeout: 5000 });
      }
      await page.close();
    });

    it("a folder of the menu unfolds, and is so on the next page", async () => {
      const page = await site().open("search.html", {});
      const fold = page.locator(".menu summary").first();
      const inside = page.locator(".menu").getByRole("link", { name: "배포", exact: true });
      await expect(inside.isVisible()).resolves.toBe(false);
      await fold.focus();
      await page.keyboard.press("Space");
      await inside.waitFor();
      // What unfolds is seen a moment before the page hears of it.
      await page.waitForFunction(() => localStorage.getItem("ieum-folders") !== null);
      await page.goto(site().urlOf("tags/index.html"));
      await inside.waitFor();
      await page.close();
    });

    it("chosen colours hold after a reload, and the system's come back", async () => {
      const page = await site().open(note, { colorScheme: "light" });
      const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const background = (): Promise<string> =>
        page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const light = [await paper(), await background()];
      const button = page.getByRole("button", { name: "화면 색" });
      await button.focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Space");
      await page.getByRole("button", { name: "화면 색: 어둡게" }).waitFor();
      const dark = [await paper(), await background()];
      expect(dark).not.toEqual(light);
      await page.reload();
      expect([await paper(), await background()]).toEqual(dark);
      await page.getByRole("button", { name: "화면 색: 어둡게" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "화면 색: 시스템 설정" }).waitFor();
      await page.reload();
      expect([await paper(), await background()]).toEqual(light);
      await page.close();
    });

    it("a drawing is enlarged, grows with +, and stands in its place again after Escape", async () => {
      const page = await site().open(short);
      const figure = page.locator(".note > .diagram").first();
      const link = figure.getByRole("link", { name: "크게 보기" });
      await link.focus();
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog", { name: "크게 보기" });
      await dialog.waitFor();
      expect(await isFocused(dialog.getByRole("button", { name: "닫기" }))).toBe(true);
      const { width } = (await dialog.locator("svg").boundingBox())!;
      await page.keyboard.press("+");
      expect((await dialog.locator("svg").boundingBox())!.width).toBeGreaterThan(width * 1.2);
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      expect(await isFocused(link)).toBe(true);
      await expect(figure.locator("svg").isVisible()).resolves.toBe(true);
      expect(page.url()).toBe(site().urlOf(short));
      await page.close();
    });

    it("a link shows the section that it names, from the site's own files, and hides it at Escape", async () => {
      const page = await site().open(note);
      const link = page.locator(".note > p").getByRole("link", { name: "이미지의 저장소" });
      const tip = page.getByRole("tooltip");
      await page.keyboard.press("Tab");
      await link.focus();
      await tip.waitFor();
      await expect(tip.textContent()).resolves.toContain("이미지를 올리고 받는 곳입니다");
      await page.keyboard.press("Escape");
      await tip.waitFor({ state: "hidden" });
      expect(await isFocused(link)).toBe(true);
      await link.hover();
      await tip.waitFor();
      await page.close();
    });

    it("a footnote of an embedded section opens where it is called", async () => {
      const page = await site().open(note);
      const call = page.locator(".embed .footnote-ref a").first();
      await call.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("note").waitFor();
      await expect(page.getByRole("note").textContent()).resolves.toContain("레지스트리라고도 합니다.");
      await page.keyboard.press("Escape");
      await page.getByRole("note").waitFor({ state: "hidden" });
      expect(await isFocused(call)).toBe(true);
      await page.close();
    });

    it("copying code is said aloud", async () => {
      const page = await site().open(note, { permissions: ["clipboard-read", "clipboard-write"] });
      const figure = page.locator("figure.code").first();
      const button = figure.getByRole("button", { name: "복사" });
      await button.focus();
      await page.keyboard.press("Enter");
      await figure.getByRole("status").filter({ hasText: "복사했습니다" }).waitFor();
      expect(await isFocused(figure.locator(".copy"))).toBe(true);
      await page.close();
    });

    it("a wide table is named by its head and scrolls", async () => {
      const page = await site().open(note, phone);
      const table = page.getByRole("group", { name: /^표: 1번째 열, 2번째 열/ });
      await table.focus();
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction(() => document.activeElement!.scrollLeft > 0);
      await page.close();
    });
  });
}
