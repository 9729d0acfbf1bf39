import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openHardSite, type HardSite } from "./open-hard-site.ts";

/** Pieces by what is to be done with them in the dark; the piece itself is the `[id]`. */
const pieces = {
  turned: [
    '<span id="a" style="color:#000">검정</span>',
    '<span id="b" style="font-weight:bold; color: blue">파랑</span>',
    '<font id="c" color="black">검정</font>',
    '<p id="d" style="color:#333">문단</p>',
    '<span id="n" style="background-color:transparent;color:#000">붙여 넣은 글</span>',
  ],
  onTheirGround: [
    '<span id="e" style="background-color:#fff5b1">형광펜</span>',
    '<div id="f" style="background:#eee">상자</div>',
    '<table><tr><td id="g" bgcolor="#ffeeee">칸</td></tr></table>',
  ],
  left: [
    '<span id="h" style="background:#fff;color:#000">흰 바탕</span>',
    '<span id="i" style="background-color: transparent">바탕 없음</span>',
    '<span id="j" style="border-color:red">테두리</span>',
    '<div id="k" style="color:#000"><img src="a.svg" alt="그림"></div>',
    '<span style="color:red"><b id="l" style="color:#000">겹침</b></span>',
    '<div style="background:#eee"><em id="m" style="color:#000">겹침</em></div>',
  ],
};
const all = Object.entries(pieces).flatMap(([kind, list]) => list.map((html) => [kind, html] as const));
const notes = {
  "index.md": `# 색\n\n${all.map(([, html]) => html).join("\n\n")}\n\n$\\color{red}{빨강}$\n`,
  "a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
};

let site: HardSite;

beforeAll(async () => {
  site = await openHardSite(notes);
});

afterAll(async () => {
  await site.close();
});

async function look(page: Page, html: string): Promise<string> {
  return page.locator(`#${/id="(\w)"/.exec(html)![1]!}`).evaluate((piece) => {
    const { color, filter } = getComputedStyle(piece);
    if (filter !== "none") return "turned";
    const [ink, light] = ["dark", "light"].map((scheme) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.cssText = `color-scheme:${scheme};color:var(--ink)`;
      return getComputedStyle(probe).color;
    });
    return color === light && color !== ink ? "onTheirGround" : "left";
  });
}

describe("colours that an author chose for white paper", () => {
  let dark: Page;
  let light: Page;
  let forced: Page;
  beforeAll(async () => {
    dark = await site.open("index.html", { colorScheme: "dark" });
    light = await site.open("index.html", { colorScheme: "light" });
    forced = await site.open("index.html", { colorScheme: "dark", forcedColors: "active" });
  });

  it.each(all)("are %s in the dark: %s", async (kind, html) => {
    expect(await look(dark, html)).toBe(kind);
  });

  it("stay as they are in the light, and where the system forces its own", async () => {
    for (const html of pieces.turned) {
      expect(await look(light, html)).not.toBe("turned");
      expect(await look(forced, html)).not.toBe("turned");
    }
    const formula = forced.locator('.katex [style*="color:"]').first();
    expect(await formula.evaluate((part) => getComputedStyle(part).filter)).toBe("none");
  });
});
