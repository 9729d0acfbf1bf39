import type { Server } from "node:http";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { compose } from "./compose.ts";
import { serveSamples } from "./serve-samples.ts";

let browser: Browser;
let server: Server;
let origin: string;
const problems: string[] = [];

beforeAll(async () => {
  ({ origin, server } = await serveSamples());
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking"],
  });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

afterEach(() => {
  expect(problems.splice(0)).toEqual([]);
});

async function open(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on(
    "console",
    (message) => message.type() === "error" && problems.push(`${message.text()} ${message.location().url}`),
  );
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(`${origin}/p/${name}.html`);
  return page;
}

async function openBox(page: Page): Promise<void> {
  await page.keyboard.press("/");
  await page.getByRole("combobox").waitFor();
}

describe("the search box", () => {
  it.each(["/", "Control+k", "Meta+k"])("opens with %s, closes with Escape, and gives the focus back", async (key) => {
    const page = await open("folder");
    const link = page.locator("main a").first();
    await link.focus();
    await page.keyboard.press(key);
    await page.getByRole("combobox", { name: "노트 검색" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it("finds while a syllable is half typed, and leaves Enter and Escape to the input method", async () => {
    const page = await open("home");
    const typist = await page.context().newCDPSession(page);
    await openBox(page);
    await compose(typist, "ㅋ", "커", "컨");
    await typist.send("Input.insertText", { text: "컨" });
    await compose(typist, "ㅌ", "테", "텡");
    const first = page.getByRole("option").first();
    await first.waitFor();
    await expect(first.textContent()).resolves.toContain("컨테이너");
    // The keys that belong to a composition come with this code.
    for (const key of ["Enter", "Escape", "ArrowDown"]) {
      await typist.send("Input.dispatchKeyEvent", { type: "rawKeyDown", windowsVirtualKeyCode: 229, key });
    }
    await page.waitForTimeout(200);
    expect(page.url()).toContain("/p/home.html");
    await expect(page.getByRole("dialog").isVisible()).resolves.toBe(true);
    await expect(page.getByRole("combobox").inputValue()).resolves.toBe("컨텡");
    await expect(first.getAttribute("aria-selected")).resolves.toBe("true");
    await typist.send("Input.insertText", { text: "테이너" });
    await expect(page.getByRole("combobox").inputValue()).resolves.toBe("컨테이너");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/p/note.html");
    await page.goBack();
    await page.waitForURL("**/p/home.html");
    await page.context().close();
  });

  it("moves through the results with arrows, and says which is active", async () => {
    const page = await open("home");
    await openBox(page);
    await page.keyboard.type("입니다");
    const box = page.getByRole("combobox");
    await page.getByRole("option").nth(1).waitFor();
    await expect(box.getAttribute("aria-activedescendant")).resolves.toBe("hit-0");
    await page.keyboard.press("ArrowDown");
    await expect(box.getAttribute("aria-activedescendant")).resolves.toBe("hit-1");
    await expect(page.getByRole("option", { selected: true }).count()).resolves.toBe(1);
    await page.keyboard.press("ArrowDown");
    await expect(box.getAttribute("aria-activedescendant")).resolves.toBe("hit-0");
    await page.context().close();
  });

  it("opens a result at its heading", async () => {
    const page = await open("home");
    await openBox(page);
    await page.keyboard.type("그림과 도표");
    await page.getByRole("option").first().click();
    await page.waitForURL("**/p/note.html#image");
    await page.context().close();
  });

  it("waits for its answer when Enter comes early", async () => {
    const page = await open("home");
    await openBox(page);
    await page.keyboard.type("도커");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/p/folder.html");
    await page.context().close();
  });

  it("names its link by its word, and the key apart", async () => {
    const page = await open("home");
    const link = page.getByRole("link", { name: "검색", exact: true });
    await expect(link.getAttribute("aria-keyshortcuts")).resolves.toBe("/ Meta+K Control+K");
    await page.context().close();
  });

  it("says why a note was found when that is not plain", async () => {
    const page = await open("home");
    await openBox(page);
    await page.keyboard.type("ㅋㅌㅇㄴ");
    await expect(page.getByRole("option").first().textContent()).resolves.toContain("초성");
    await page.context().close();
  });

  it("offers recent queries before anything is typed", async () => {
    const page = await open("home");
    await openBox(page);
    await page.keyboard.type("도커");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/p/folder.html");
    await openBox(page);
    await page.getByRole("option", { name: "도커" }).waitFor();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox").inputValue()).resolves.toBe("도커");
    await page.context().close();
  });

  it("answers again without a network what it answered once", async () => {
    const page = await open("home");
    await openBox(page);
    await page.keyboard.type("도커");
    await page.getByRole("option").first().waitFor();
    await page.reload();
    await page.locator("[data-search]").hover();
    await openBox(page);
    await page.route("**/assets/search/**", (route) => route.abort());
    await page.keyboard.type("도커");
    await expect(page.getByRole("option").first().textContent()).resolves.toContain("도커");
    problems.length = 0;
    await page.context().close();
  });

  it("says so when nothing matches, and leads to the index", async () => {
    const page = await open("home");
    await openBox(page);
    await page.keyboard.type("zzqqxxyy");
    await page.getByText("‘zzqqxxyy’에 맞는 글이 없습니다.").waitFor();
    await expect(page.getByRole("link", { name: "찾아보기에서 훑어보기" }).getAttribute("href")).resolves.toMatch(
      /search\.html$/,
    );
    await page.context().close();
  });

  it("fits a phone", async () => {
    const page = await open("home", { viewport: { width: 390, height: 700 } });
    await page.getByRole("link", { name: "검색" }).click();
    await page.getByRole("combobox").fill("컨테이너");
    await page.getByRole("option").first().waitFor();
    const box = (await page.getByRole("dialog").boundingBox())!;
    expect([box.x, box.width, box.height]).toEqual([0, 390, 700]);
    await page.context().close();
  });
});

describe("without a script", () => {
  it("the search link leads to the index by first letter", async () => {
    const page = await open("search", { javaScriptEnabled: false });
    await page.getByRole("link", { name: "ㅎ", exact: true }).click();
    expect(page.url()).toMatch(/#list-\d+$/);
    await page.context().close();
  });
});
