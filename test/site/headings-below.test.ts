import { describe, expect, it } from "vitest";
import { headingsBelow } from "../../src/site/headings-below.ts";
import { loadSite } from "../support/load-site.ts";
import { tempFolder } from "../support/temp-folder.ts";

describe("headings of a piece in another place", () => {
  it.each([
    ["<h1>가</h1><h2 id='x'>나</h2>", 3, "<h4>가</h4><h5 id='x'>나</h5>"],
    ["<h4>가</h4><h5>나</h5>", 1, "<h2>가</h2><h3>나</h3>"],
    ["<h2>가</h2><h4>나</h4>", 4, "<h5>가</h5><h6>나</h6>"],
    ["<h2>가</h2>", 1, "<h2>가</h2>"],
    ["<hr><header>가</header>", 1, "<hr><header>가</header>"],
  ])("%s below depth %i", (html, depth, moved) => {
    expect(headingsBelow(html, depth)).toBe(moved);
  });

  it("goes on below the heading where an embed stands, in an embed too", async () => {
    const { page } = await loadSite(
      tempFolder({
        "a.md": "# 가\n\n![[b#나-1]]\n\n## 둘\n\n### 셋\n\n![[b]]\n\n#### 넷\n",
        "b.md": "# 나\n\n### 나-1\n\n![[c]]\n",
        "c.md": "# 다\n",
      }),
    );
    const html = page("/a.html");
    const article = html.slice(html.indexOf("<article"), html.indexOf("</article>"));
    expect([...article.matchAll(/<h(\d)[^>]*>([^<]*)/g)].map(([, level, text]) => `${level} ${text}`)).toEqual([
      "1 가",
      "2 나-1",
      "3 다",
      "2 둘",
      "3 셋",
      "4 나",
      "6 나-1",
      "6 다",
      "4 넷",
    ]);
  });
});
