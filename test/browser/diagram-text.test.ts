import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDiagramRenderer } from "../../src/diagram/create-diagram-renderer.ts";
import { fillDiagram } from "../../src/diagram/fill-diagram.ts";
import { inspectDrawing, type InspectedDrawing } from "../diagram/browser/inspect-drawing.ts";
import { readFixtures } from "../diagram/browser/read-fixtures.ts";

const fonts = ["Noto Sans CJK KR", "NanumGothic", "NanumBarunGothic", "NanumSquare"];
const renderer = createDiagramRenderer({ cacheDir: undefined, lang: "ko" });
const drawings = new Map<string, string>();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (const [name, source] of readFixtures()) {
    drawings.set(name, fillDiagram((await renderer.render({ source, title: "" })).svg, [], "drawn"));
  }
});

afterAll(async () => {
  await browser.close();
  await renderer.close();
});

async function inspect(svg: string, font: string, scheme: string): Promise<InspectedDrawing> {
  const style = `:root{color-scheme:${scheme};--diagram-font:"${font}"}#drawing{background:light-dark(#fff,#15181d)}`;
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style><div id="drawing">${svg}</div>`);
  return page.evaluate(inspectDrawing);
}

describe.each(fonts)("in %s", (font) => {
  it.each(readFixtures())("%s: text lies in its shape and in the drawing", async (name) => {
    const { view, texts } = await inspect(drawings.get(name) ?? "", font, "light");
    const out = texts.flatMap(({ text, x, y, width, height, outside, shape }) => {
      const over = Math.max(view[0] - x, view[1] - y, x + width - view[0] - view[2], y + height - view[1] - view[3]);
      return outside > 0.5 || over > 0.5 ? [`${text}: ${outside} out of ${shape}, ${over} out of the drawing`] : [];
    });
    expect(texts.length).toBeGreaterThan(0);
    expect(out).toEqual([]);
  });
});

describe.each(["light", "dark"])("in the %s theme", (scheme) => {
  it.each(readFixtures())("%s: text stands out from its ground by 4.5", async (name) => {
    const { texts } = await inspect(drawings.get(name) ?? "", fonts[0] ?? "", scheme);
    const poor = texts.filter((text) => text.contrast < 4.5).map((text) => `${text.text}: ${text.contrast.toFixed(2)}`);
    expect(poor).toEqual([]);
  });
});

describe("a drawing on a page", () => {
  it("takes the site's colours and keeps its style to itself", async () => {
    const svg = drawings.get("flowchart-ten-nodes") ?? "";
    await page.setContent(
      `<!doctype html><style>:root{--diagram-fill:rgb(1, 2, 3)}</style><p>글</p><div id="drawing">${svg}</div>`,
    );
    const [fills, colour] = await page.evaluate(() => [
      [...document.querySelectorAll("#drawing rect")].map((rect) => getComputedStyle(rect).fill),
      getComputedStyle(document.querySelector("p") as Element).color,
    ]);
    expect(fills).toContain("rgb(1, 2, 3)");
    expect(colour).toBe("rgb(0, 0, 0)");
  });

  it("follows color-scheme, and is light in print", async () => {
    const svg = drawings.get("pie") ?? "";
    await page.setContent(`<!doctype html><style>:root{color-scheme:dark}</style><div id="drawing">${svg}</div>`);
    const fillOf = () => page.evaluate(() => getComputedStyle(document.querySelector("#drawing text") as Element).fill);
    const dark = await fillOf();
    await page.emulateMedia({ media: "print" });
    const print = await fillOf();
    await page.emulateMedia({ media: null });
    expect(dark).toBe("rgb(231, 235, 242)");
    expect(print).toBe("rgb(29, 36, 48)");
  });

  it.each(fonts)("shows the titles of kanban columns whole above their cards, in %s", async (font) => {
    const { svg } = await renderer.render({
      source: "kanban\n  a[할 일 gy]\n    b[글]\n  c[한 일]\n    d[글]",
      title: "",
    });
    await page.setContent(
      `<!doctype html><style>:root{--diagram-font:"${font}"}</style><div id="drawing">${fillDiagram(svg, [], "k")}</div>`,
    );
    const room = await page.evaluate(() => {
      const tops = [...document.querySelectorAll("#drawing rect")].map((rect) => rect.getBoundingClientRect());
      return [...document.querySelectorAll("#drawing text")].slice(0, 2).map((text) => {
        // Below its words a line has some empty room.
        const { top, bottom, height } = text.getBoundingClientRect();
        const cards = tops.filter((box) => box.height > 0 && box.top > top);
        return Math.min(...cards.map((box) => box.top)) - (bottom - height * 0.1);
      });
    });
    expect(room).toHaveLength(2);
    for (const pixels of room) expect(pixels).toBeGreaterThanOrEqual(0);
  });

  it("lets the keyboard reach its links", async () => {
    const { svg } = await renderer.render({ source: 'flowchart LR\n A[가] --> B\n click A href "a.md"', title: "" });
    await page.setContent(`<!doctype html><div id="drawing">${fillDiagram(svg, ["#a"], "k")}</div>`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#a");
  });
});
