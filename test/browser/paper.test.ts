import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openHardSite, type HardSite } from "./open-hard-site.ts";

const tall = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="4000"><path d="M0 0h600v4000H0z"/></svg>`;
const note = `# 종이

> [!NOTE]
> 안내입니다.

> [!TIP]- 접힌 안내
> 접힌 것도 펼쳐서 찍습니다.

$\\color{red}{빨강}$

***

![긴 그림](tall.svg)

| 이름 | 주소 | 설명 |
| --- | --- | --- |
| 도커 | https://example.com/${"very/long/".repeat(20)} | 종이 밖으로 밀려나면 읽을 수 없습니다. |
`;

/** Enough folders for a map that is wider than the sheet. */
const folders = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`폴더 ${i}/글.md`, `# 글 ${i}\n`]));

let site: HardSite;
let page: Page;

beforeAll(async () => {
  site = await openHardSite({ "index.md": note, "tall.svg": tall, ...folders });
  page = await site.open("index.html", { colorScheme: "dark" });
  await page.evaluate(() => localStorage.setItem("ieum-theme", "dark"));
  await page.reload();
  await page.emulateMedia({ media: "print" });
});

afterAll(async () => {
  await site.close();
});

describe("on paper", () => {
  it("keeps the label of a callout within it, or it would stay on the page before", async () => {
    const beyond = await page
      .locator(".callout-title")
      .evaluateAll((titles) =>
        titles.map((title) => title.getBoundingClientRect().top - title.parentElement!.getBoundingClientRect().top),
      );
    expect(beyond).toHaveLength(2);
    for (const distance of beyond) expect(distance).toBeGreaterThan(0);
  });

  it("shows an author's colours as they are, whatever the reader's screen", async () => {
    const filter = await page
      .locator('.katex [style*="color:"]')
      .first()
      .evaluate((part) => getComputedStyle(part).filter);
    expect(filter).toBe("none");
  });

  it("fits a tall picture on one sheet, and does not stretch it", async () => {
    const { height, fit } = await page
      .locator(".note img")
      .evaluate((image) => ({ height: image.getBoundingClientRect().height, fit: getComputedStyle(image).objectFit }));
    // The shorter of the usual sheets, without its margins, in CSS pixels.
    expect(height).toBeLessThan(((279 - 40) / 25.4) * 96);
    expect(fit).toBe("contain");
  });

  it("draws the line of a rule, as paper takes no grounds", async () => {
    const width = await page.locator(".note > hr").evaluate((rule) => getComputedStyle(rule).borderTopWidth);
    expect(parseFloat(width)).toBeGreaterThan(0);
  });

  it("has room for all columns where one holds a long address", async () => {
    await page.setViewportSize({ width: 660, height: 900 });
    const beyond = await page.locator(".table-scroll").evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(beyond).toBe(0);
  });

  it("shows all of the map, and nothing to search it with", async () => {
    await page.setViewportSize({ width: 660, height: 900 });
    await page.goto(site.urlOf("map.html"));
    const beyond = await page.locator(".map").evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(beyond).toBe(0);
    expect(await page.locator(".map-find").isVisible()).toBe(false);
  });
});
