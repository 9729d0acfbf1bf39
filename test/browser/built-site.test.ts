import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findHtmlMistakes } from "../../scripts/find-html-mistakes.ts";
import type { PageView } from "../../src/site/page-view.ts";
import { describeKeyboardFlows } from "./describe-keyboard-flows.ts";
import { findViolations } from "./find-violations.ts";
import { hardNotes } from "./hard-notes.ts";
import { dressed, openHardSite, type HardSite } from "./open-hard-site.ts";

/** A page of each kind there is; the compiler misses a new one. */
const pageOf = {
  note: "container/container.html",
  folder: "container/index.html",
  tag: "tags/컨테이너.html",
  tags: "tags/index.html",
  references: "references.html",
  search: "search.html",
  map: "map.html",
  recent: "recent.html",
  print: "container/print.html",
  "not-found": "404.html",
  redirect: "old/container.html",
} as const satisfies Record<PageView["kind"], string>;

const kinds = (Object.keys(pageOf) as PageView["kind"][]).filter((kind) => kind !== "redirect");

const notes = Object.keys(hardNotes)
  .filter((path) => path.endsWith(".md") && !path.endsWith("draft.md"))
  .map((path) => path.replace(/\.md$/, ".html"));
const pages = [...new Set<string>([...Object.values(pageOf), ...notes])].filter((path) => path !== pageOf.redirect);

let site: HardSite;
/** One for all pages, as a reader's is: what they share is loaded once. */
let page: Page;

beforeAll(async () => {
  site = await openHardSite();
  page = await site.open("index.html");
});

afterAll(async () => {
  await site.close();
});

afterEach(() => {
  expect(site.problems.splice(0)).toEqual([]);
});

describe("a site of hard notes", () => {
  it("has pages of every kind", () => {
    const kinds = new Map<string, string>();
    for (const path of readdirSync(site.folder, { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".html")) continue;
      const html = readFileSync(join(site.folder, path), "utf8");
      kinds.set(path.split(sep).join("/"), /<body class="page-([a-z-]+)/.exec(html)?.[1] ?? "none");
    }
    expect([...new Set(kinds.values())].toSorted()).toEqual(Object.keys(pageOf).toSorted());
    expect(Object.values(pageOf).map((path) => kinds.get(path))).toEqual(Object.keys(pageOf));
    expect(kinds.has("container/draft.html")).toBe(false);
    expect(kinds.has("many/print.html")).toBe(false);
  });

  it("is valid HTML on every page", () => {
    expect(Object.fromEntries(findHtmlMistakes(site.folder).places)).toEqual({});
  });

  it.each(pages)("%s fits its window and passes axe, in light and dark", async (path) => {
    await page.goto(site.urlOf(path));
    await dressed(page);
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, `${width}`).toBeLessThanOrEqual(0);
    }
    expect(await findViolations(page)).toEqual([]);
  });

  it.each([pageOf.tags, pageOf.note])("leaves no sign of a long tag alone on a line: %s", async (path) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(site.urlOf(path));
    const tops = await page.getByRole("link", { name: /^#(긴태그){9}/ }).evaluateAll((links) =>
      links.map((link) =>
        [0, 1].map((at) => {
          const range = document.createRange();
          range.setStart(link.firstChild!, at);
          range.setEnd(link.firstChild!, at + 1);
          return range.getBoundingClientRect().top;
        }),
      ),
    );
    expect(tops.length).toBeGreaterThan(0);
    for (const [sign, letter] of tops) expect(letter).toBe(sign);
  });

  it("passes axe where a moved note sends its reader on, and sends them there", async () => {
    await page.route(site.urlOf(pageOf.redirect), async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/<meta http-equiv[^>]*>/, "") });
    });
    await page.goto(site.urlOf(pageOf.redirect));
    expect(await findViolations(page)).toEqual([]);
    await page.unroute(site.urlOf(pageOf.redirect));
    await page.goto(site.urlOf(pageOf.redirect));
    await page.waitForURL(site.urlOf(pageOf.note));
    await page.goto(site.urlOf("예전 주소/"));
    await page.waitForURL(site.urlOf(pageOf.note));
  });

  it("shows its own 404 page, dressed, at addresses of any depth", async () => {
    await page.goto(site.urlOf("없는/깊은/주소.html"));
    await page.getByRole("heading", { level: 1, name: "찾는 글이 없습니다" }).waitFor();
    await page.getByRole("link", { name: "처음", exact: true }).click();
    await page.waitForURL(site.urlOf("index.html"));
    expect(site.problems.splice(0)).toEqual([expect.stringContaining("404")]);
  });
});

describe("without a script", () => {
  let page: Page;
  beforeAll(async () => {
    page = await site.open("index.html", { javaScriptEnabled: false });
  });

  it.each(kinds)("a %s page can be read and left", async (kind) => {
    await page.goto(site.urlOf(pageOf[kind]));
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading.first().isVisible()).resolves.toBe(true);
    await expect(heading.count()).resolves.toBe(1);
    const menu = page.getByRole("navigation", { name: "노트 목록" });
    await expect(menu.getByRole("link", { name: "많은 글", exact: true }).isVisible()).resolves.toBe(true);
    await expect(menu.getByRole("link", { name: "참고 자료" }).isVisible()).resolves.toBe(true);
    const main = page.getByRole("main");
    expect((await main.innerText()).length).toBeGreaterThan(20);
    const links = main.getByRole("link");
    expect(await links.count()).toBeGreaterThan(0);
  });

  it("a note has its contents, backlinks, drawings, footnotes and code", async () => {
    await page.goto(site.urlOf(pageOf.note));
    const toc = page.getByRole("navigation", { name: "이 글의 차례" });
    await toc.getByRole("link", { name: "코드와 그림" }).click();
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe("#코드와-그림");
    const backlinks = page.getByRole("region", { name: /^이 노트로 이어진 글/ });
    for (const name of ["이미지", "배포", "A note in English"]) {
      await expect(backlinks.getByRole("link", { name, exact: true }).isVisible(), name).resolves.toBe(true);
    }
    await expect(page.getByRole("region", { name: /^이을 만한 글/ }).isVisible()).resolves.toBe(true);
    const drawings = page.locator(".note > .diagram svg");
    await expect(drawings.count()).resolves.toBe(2);
    for (const drawing of await drawings.all()) await expect(drawing.isVisible()).resolves.toBe(true);
    await expect(page.getByText("닫히지 않은").first().isVisible()).resolves.toBe(true);
    await expect(page.locator(".note > .footnotes li").count()).resolves.toBe(2);
    await expect(page.locator("pre .hljs-keyword, pre .hljs-string").first().isVisible()).resolves.toBe(true);
    await page.locator(".footnote-ref a").first().click();
    await expect(page.locator("#fn-1").isVisible()).resolves.toBe(true);
  });

  it("a drawing opens alone, and the search link leads to the index", async () => {
    const page = await site.open(pageOf.note, { javaScriptEnabled: false });
    await page.getByRole("link", { name: "크게 보기" }).first().click();
    await page.waitForURL("**/*.svg");
    await page.goBack();
    await page.getByRole("link", { name: "검색" }).click();
    await page.waitForURL(site.urlOf(pageOf.search));
    await page.close();
    // For a picture alone, which can name no icon, the browser asks for one by itself.
    expect(site.problems.splice(0).filter((problem) => !problem.endsWith("/favicon.ico"))).toEqual([]);
  });
});

describeKeyboardFlows(() => site);
