import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openHardSite, type HardSite } from "./open-hard-site.ts";

const notes = {
  "index.md": "# 처음\n\n[도커](도커.md)를 봅니다.\n",
  "도커.md": "# 도커\n\n==강조==한 글입니다.\n\n## 이미지\n\n도커의 이미지입니다.\n",
};

let site: HardSite;
let page: Page;

beforeAll(async () => {
  site = await openHardSite(notes);
});

afterAll(async () => {
  await site.close();
});

type Part = "color" | "backgroundColor" | "borderTopColor" | "outlineStyle";

function style(target: Locator, part: Part, pseudo?: string): Promise<string> {
  return target.evaluate((element, [part, pseudo]) => getComputedStyle(element, pseudo)[part], [part, pseudo] as const);
}

describe.each(["light", "dark"] as const)("where the system forces its own %s colours", (colorScheme) => {
  beforeAll(async () => {
    page = await site.open("도커.html", { colorScheme, forcedColors: "active" });
  });

  const ground = (): Promise<string> => style(page.locator("html"), "backgroundColor");

  it("the room around the entries of menu and contents is no bar", async () => {
    for (const list of [".menu", ".toc"]) {
      expect(await style(page.locator(`${list} a`).first(), "borderTopColor"), list).toBe(await ground());
    }
  });

  it("marked words can be read", async () => {
    for (const mark of [".note mark", ".thread mark"]) {
      const words = page.locator(mark).first();
      expect(await style(words, "color"), mark).not.toBe(await style(words, "backgroundColor"));
      // With an alpha it is written as `rgba`.
      expect(await style(words, "backgroundColor"), mark).toMatch(/^rgb\(/);
    }
  });

  it("the place in the menu shows, and the result that Enter opens", async () => {
    const place = page.locator(".menu [aria-current]");
    expect(await style(place, "backgroundColor", "::before")).not.toBe(await ground());
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("이미지");
    const results = page.getByRole("option");
    await results.first().waitFor();
    expect(await style(page.locator('[role="option"][aria-selected="true"]'), "outlineStyle")).toBe("solid");
    await page.keyboard.press("Escape");
  });
});
