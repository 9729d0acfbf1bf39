import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Server } from "node:http";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { samplePages } from "../layout/sample-pages.ts";
import { serveSamples } from "./serve-samples.ts";

const names = Object.keys(samplePages).filter((name) => name !== "redirect");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

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
  const context = await browser.newContext({ viewport: desk, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on(
    "console",
    (message) => message.type() === "error" && problems.push(`${message.text()} ${message.location().url}`),
  );
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(`${origin}/p/${name}.html`);
  // What is below the first screen has its size once it is laid out.
  await page.waitForSelector("html:not([data-pieces])", { state: "attached" });
  return page;
}

async function settled(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // A changed window is dressed again within 300 ms.
  await page.waitForTimeout(400);
}

describe("every page", () => {
  it.each(names)("%s fits its window and passes axe, in light and dark, at the desk and on a phone", async (name) => {
    const page = await open(name, { bypassCSP: true });
    for (const width of [320, 390, 768, 1199, 1200, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, `${width}`).toBeLessThanOrEqual(0);
    }
    await page.evaluate(axe);
    for (const viewport of [desk, phone]) {
      await page.setViewportSize(viewport);
      for (const scheme of ["light", "dark"] as const) {
        await settled(page, scheme);
        const found = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: never[] }> } };
          const { violations } = await axe.run({ resultTypes: ["violations"] });
          return violations.map(({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) => ({
            id,
            nodes: nodes.map((node) => `${node.html} ${node.failureSummary}`),
          }));
        });
        expect(found, `${viewport.width} ${scheme}`).toEqual([]);
      }
    }
    await page.context().close();
  });

  it("keeps its contrasts under any accent: AAA for text, AA for links and what is said softly", async () => {
    const page = await open("note");
    for (const scheme of ["light", "dark"] as const) {
      await settled(page, scheme);
      for (const accent of ["", "#e8b500", "#00a86b", "#d0021b", "#888", "#0000ff", "oklch(0.9 0.2 110)"]) {
        const [text = 0, link = 0, soft = 0, softOnRaised = 0, seal = 0] = await page.evaluate((accent) => {
          document.documentElement.style.setProperty("--accent", accent);
          const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
          const probe = document.body.appendChild(document.createElement("i"));
          const luminance = (name: string): number => {
            probe.style.color = `var(${name})`;
            canvas.fillStyle = getComputedStyle(probe).color;
            canvas.fillRect(0, 0, 1, 1);
            const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
              const part = value / 255;
              return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ratio = (one: string, other: string): number => {
            const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
            return (high + 0.05) / (low + 0.05);
          };
          const ratios = [
            ratio("--ink", "--paper"),
            ratio("--link", "--paper"),
            ratio("--soft", "--paper"),
            ratio("--soft", "--raised"),
            ratio("--seal", "--paper"),
          ];
          probe.remove();
          return ratios;
        }, accent);
        const which = `${scheme} ${accent}`;
        expect(text, which).toBeGreaterThan(7);
        for (const value of [link, soft, softOnRaised, seal]) expect(value, which).toBeGreaterThan(4.5);
      }
    }
    await page.context().close();
  });

  it("sets 38 to 42 Hangul on a line at the desk", async () => {
    const page = await open("note");
    const count = await page.evaluate(() => {
      const line = document.createElement("p");
      document.querySelector(".note")!.append(line);
      line.style.wordBreak = "break-all";
      line.textContent = "가";
      const height = line.offsetHeight;
      while (line.offsetHeight === height) line.textContent += "가";
      return line.textContent.length - 1;
    });
    expect(count).toBeGreaterThanOrEqual(38);
    expect(count).toBeLessThanOrEqual(42);
    await page.context().close();
  });
});

describe("under a finger", () => {
  it.each(["note", "folder", "tags", "search", "not-found"])(
    "%s has targets of 44 px outside running text",
    async (name) => {
      const page = await open(name, { viewport: phone, hasTouch: true, isMobile: true });
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            "button, summary, .bar a, .crumbs a, .pager a, .tags a, .entries a, .jump a, .way, .thread h3 a",
          ),
        ]
          .filter(
            (element) => element.checkVisibility({ visibilityProperty: true }) && element.closest("[popover]") === null,
          )
          .map((element) => ({ element, height: element.getBoundingClientRect().height }))
          .filter(({ height }) => height < 43.5)
          .map(({ element, height }) => `${height} ${element.outerHTML.slice(0, 80)}`),
      );
      expect(small).toEqual([]);
      await page.getByRole("button", { name: "메뉴" }).tap();
      const short = await page.evaluate(() =>
        [...document.querySelectorAll("#menu :is(a, summary, button)")]
          .filter((element) => element.checkVisibility())
          .map((element) => element.getBoundingClientRect().height)
          .filter((height) => height < 43.5),
      );
      expect(short).toEqual([]);
      await page.context().close();
    },
  );
});

describe("without a script", () => {
  it("has its menu and contents behind buttons on a phone", async () => {
    const page = await open("note", { viewport: phone, javaScriptEnabled: false });
    const menu = page.getByRole("navigation", { name: "노트 목록" });
    await expect(menu.isVisible()).resolves.toBe(false);
    await page.getByRole("button", { name: "메뉴" }).click();
    await expect(menu.isVisible()).resolves.toBe(true);
    await page.keyboard.press("Escape");
    await expect(menu.isVisible()).resolves.toBe(false);
    await page.getByRole("button", { name: "이 글의 차례" }).click();
    await expect(page.getByRole("link", { name: "그림과 도표" }).isVisible()).resolves.toBe(true);
    await page.context().close();
  });

  it("has both beside the note at the desk", async () => {
    const page = await open("note", { javaScriptEnabled: false });
    await expect(page.getByRole("navigation", { name: "노트 목록" }).isVisible()).resolves.toBe(true);
    await expect(page.getByRole("navigation", { name: "이 글의 차례" }).isVisible()).resolves.toBe(true);
    await expect(page.getByRole("button", { name: "메뉴" }).isVisible()).resolves.toBe(false);
    await page.context().close();
  });
});

describe("with a script", () => {
  it("keeps the colours that the reader chose, from the first paint of the next page", async () => {
    const page = await open("note", { colorScheme: "light" });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    const button = page.locator(".theme");
    await button.click();
    expect(await paper()).toBe(light);
    await button.click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await expect(button.textContent()).resolves.toBe("화면 색: 어둡게");
    await page.route("**/ieum.js", (route) => route.abort());
    await page.goto(`${origin}/p/home.html`, { waitUntil: "domcontentloaded" });
    expect(await paper()).toBe(dark);
    problems.length = 0;
    await page.context().close();
  });

  it("marks in the contents where the reader is", async () => {
    const page = await open("note");
    const marked = page.locator(".toc [aria-current]");
    await expect(marked.count()).resolves.toBe(0);
    await page.locator("#image").evaluate((heading) => heading.scrollIntoView({ block: "start" }));
    await page.waitForFunction(() => document.querySelector(".toc [aria-current]")?.textContent === "그림과 도표");
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForFunction(() => document.querySelector(".toc [aria-current]")?.textContent === "참고");
    await page.context().close();
  });

  it("keeps folders as the reader left them", async () => {
    const page = await open("note");
    await page.getByText("서버 관리 아래 목록").locator("..").click();
    await page.goto(`${origin}/p/home.html`);
    await expect(page.getByRole("link", { name: "방화벽", exact: true }).first().isVisible()).resolves.toBe(true);
    await page.context().close();
  });

  it("previews a note under the mouse and on focus, without moving the page", async () => {
    const page = await open("note");
    await page.waitForSelector("#tip", { state: "attached" });
    const link = page.locator(".note > p").getByRole("link", { name: "쿠버네티스" });
    const tip = page.getByRole("tooltip");
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await link.hover();
    await tip.waitFor();
    await expect(tip.textContent()).resolves.toContain("여러 대의 서버와");
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    await page.mouse.move(4, 4);
    await tip.waitFor({ state: "hidden" });
    await page.keyboard.press("Tab");
    await link.focus();
    await tip.waitFor();
    await expect(link.getAttribute("aria-describedby")).resolves.toBe("tip");
    await page.keyboard.press("Escape");
    await tip.waitFor({ state: "hidden" });
    await page.context().close();
  });

  it("previews the section that a link names", async () => {
    const page = await open("note");
    await page.waitForSelector("#tip", { state: "attached" });
    const link = page.locator('.thread a[href="../kubernetes.html#why"]');
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    await page.getByRole("tooltip").waitFor();
    await expect(page.getByRole("tooltip").textContent()).resolves.toContain("손으로 다룰 수 없습니다");
    await page.context().close();
  });

  it("previews on a long press, and opens the note on a short one", async () => {
    const page = await open("note", { viewport: phone, hasTouch: true, isMobile: true });
    await page.waitForSelector("#tip", { state: "attached" });
    const link = page.locator(".note > p").getByRole("link", { name: "쿠버네티스" });
    await link.scrollIntoViewIfNeeded();
    const box = (await link.boundingBox())!;
    const finger = await page.context().newCDPSession(page);
    const touchPoints = [{ x: box.x + 5, y: box.y + box.height / 2 }];
    await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
    await page.getByRole("tooltip").waitFor();
    await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await page.waitForTimeout(100);
    expect(page.url()).toContain("/p/note.html");
    await page.locator("h1").tap();
    await page.getByRole("tooltip").waitFor({ state: "hidden" });
    await Promise.all([page.waitForURL("**/kubernetes.html"), link.tap()]);
    problems.length = 0;
    await page.context().close();
  });

  it("says by keyboard why a link is dead", async () => {
    const page = await open("note");
    const dead = page.locator("a[data-dead]");
    await page.keyboard.press("Tab");
    await dead.focus();
    await page.getByRole("tooltip").waitFor();
    await expect(page.getByRole("tooltip").textContent()).resolves.toContain("찾지 못했습니다");
    await page.context().close();
  });

  it("opens a footnote where it is called, and gives the focus back", async () => {
    const page = await open("note");
    await page.waitForSelector(".footnote-box", { state: "attached" });
    const call = page.locator(".footnote-ref a");
    await call.focus();
    await page.keyboard.press("Enter");
    await page.locator(".footnote-box").waitFor();
    await expect(page.locator(".footnote-box").textContent()).resolves.toContain("PyCon US 2013");
    await page.keyboard.press("Escape");
    await page.locator(".footnote-box").waitFor({ state: "hidden" });
    expect(await call.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it("enlarges a picture by keyboard, and gives the focus back", async () => {
    const page = await open("note", { viewport: phone });
    const picture = page.locator(".note img");
    await picture.scrollIntoViewIfNeeded();
    await page.locator(".zoomable").waitFor();
    await picture.focus();
    // As an author has it who wants it small in the text.
    await picture.evaluate((element) => element.setAttribute("width", "100"));
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    const { width = 0 } = (await page.locator("dialog.zoom img").boundingBox()) ?? {};
    expect(width).toBeGreaterThan(300);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await picture.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it("stresses Korean with dots and slants English alone", async () => {
    const page = await open("note");
    const look = (lang: string): Promise<string[]> =>
      page.locator(".note").evaluate((note, lang) => {
        note.innerHTML = `<p lang="${lang}"><em>x</em></p>`;
        const { fontStyle, textEmphasisStyle } = getComputedStyle(note.querySelector("em")!);
        return [fontStyle, textEmphasisStyle];
      }, lang);
    expect([await look("ko"), await look("en")]).toEqual([
      ["normal", "dot"],
      ["italic", "none"],
    ]);
    await page.context().close();
  });

  it("copies code without a trailing line break", async () => {
    const page = await open("note", { permissions: ["clipboard-read", "clipboard-write"] });
    const code = page.locator("figure.code");
    await code.hover();
    await code.getByRole("button", { name: "복사" }).click();
    await code.getByRole("button", { name: "복사했습니다" }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split("\n")).toHaveLength(6);
    expect(text).toContain("COPY package*.json ./");
    await page.context().close();
  });

  it("finds a note on the map by name, and goes there", async () => {
    const page = await open("map");
    const top = (): Promise<number> => page.locator(".map").evaluate((map) => map.getBoundingClientRect().top);
    const shown = await top();
    await page.route("**/n1.html", (route) => route.fulfill({ contentType: "text/html", body: "<title>1</title>" }));
    await page.locator(".map-find").evaluate((field) => field.setAttribute("hidden", ""));
    expect(await top()).toBe(shown);
    await page.locator(".map-find").evaluate((field) => field.removeAttribute("hidden"));
    await page.getByPlaceholder("노트 이름").fill("도 커");
    await expect(page.locator(".hit-note").count()).resolves.toBe(1);
    await expect(page.locator(".map-find output").textContent()).resolves.toBe("1");
    await expect(page.locator(".map-found a").getAttribute("href")).resolves.toBe("n1.html");
    await expect(page.locator(".joined").getAttribute("d")).resolves.toMatch(/^M/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/p/n1.html");
    await page.context().close();
  });

  it("lets the arrows choose among what the map has found, and Escape clear it", async () => {
    const page = await open("map");
    await page.route("**/n*.html", (route) => route.fulfill({ contentType: "text/html", body: "<title>n</title>" }));
    const field = page.getByPlaceholder("노트 이름");
    await field.fill("이");
    const links = page.locator(".map-found a");
    const lengths = (await links.allTextContents()).map(({ length }) => length);
    expect(lengths.length).toBeGreaterThan(2);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const focused = (): Promise<number> =>
      links.evaluateAll((all) => all.findIndex((link) => link === document.activeElement));
    expect(await focused()).toBe(1);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Escape");
    await expect(field.inputValue()).resolves.toBe("");
    await expect(links.count()).resolves.toBe(0);
    await expect(page.locator(".dim").count()).resolves.toBe(0);
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await field.fill("이");
    const second = await links.nth(1).getAttribute("href");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/p/${second}`);
    await page.context().close();
  });

  it("draws the neighbours of a note as links", async () => {
    const page = await open("note", { javaScriptEnabled: false });
    // Where a name is cut, the whole is its title.
    const names = await page
      .locator(".neighbours a")
      .evaluateAll((links) => links.map((link) => (link.querySelector("title") ?? link).textContent));
    expect(names).toEqual([
      "VM과 Docker 견주기",
      "도커",
      "쿠버네티스",
      "가상 머신",
      "이미지와 Dockerfile, 그리고 레이어와 저장소까지",
    ]);
    await page.context().close();
  });

  it("prints links as numbers with a list of addresses, and no chrome", async () => {
    const page = await open("note");
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(page.locator(".print-links li").first().textContent()).resolves.toBe(
      "https://man7.org/linux/man-pages/man7/namespaces.7.html",
    );
    await expect(page.locator(".print-links").isVisible()).resolves.toBe(true);
    for (const chrome of [".menu", ".bar", ".toc", ".pager", ".foot"]) {
      await expect(page.locator(chrome).isVisible(), chrome).resolves.toBe(false);
    }
    await page.context().close();
  });
});
