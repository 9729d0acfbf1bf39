import { describe, expect, it } from "vitest";
import { loadSite } from "../support/load-site.ts";
import { tempFolder } from "../support/temp-folder.ts";

const files = {
  "k/index.md": "# 폴더\n\n[가](a.md) [가의 제목](a.md#제목-1) [밖](../out.md#제목-1)\n",
  "k/a.md": "# 가\n\n## 제목 1\n\n[나](#제목-1)[^1] ![[b#제목 1]] ![그림](../i.svg)\n\n[^1]: 주\n",
  "k/b.md": "글[^1]\n\n## 제목 1\n\n[돌아가기](a.md#제목-1) [여기](#제목-1)\n\n[^1]: 주\n",
  "k/draft.md": "---\ndraft: true\n---\n# 초안\n",
  "out.md": "# 밖\n\n## 제목 1\n",
  "i.svg": '<svg width="1" height="1"/>',
};

describe("a folder as one page", () => {
  it("holds all its notes in reading order, one heading lower, every id once, and every anchor leads to one", async () => {
    const { page } = await loadSite(tempFolder(files), { print: 3 });
    const html = page("/k/print.html");
    const article = html.slice(html.indexOf("<article"), html.indexOf("</article>"));
    expect(
      [...article.matchAll(/<section class="sheet-of" id="(n\d)">\s*<h2[^>]*>([^<]*)/g)].map((m) => m.slice(1)),
    ).toEqual([
      ["n1", "폴더"],
      ["n2", "가"],
      ["n3", "b"],
    ]);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
    const anchors = [...html.matchAll(/href="#([^"]*)"/g)].map(([, anchor]) => decodeURIComponent(anchor!));
    expect(anchors.filter((anchor) => !ids.includes(anchor))).toEqual([]);
    expect(anchors).toEqual(expect.arrayContaining(["n1", "n2", "n3", "n2-제목-1", "n3-제목-1", "n2-fn-1", "n3-fn-1"]));
    expect(article).not.toContain("초안");
    expect(article).toContain('href="../out.html#%EC%A0%9C%EB%AA%A9-1"');
    expect(article).toContain('src="../i.svg"');
    expect(html).toContain('content="noindex"');
  });

  it("is linked from the folder's page, and is there only for folders of so many notes", async () => {
    const { site, page } = await loadSite(tempFolder(files), { print: 3 });
    expect(page("/k/index.html")).toContain('href="print.html"');
    expect(page("/k/a.html")).not.toContain("print.html");
    expect(site.graph.pages.filter(({ kind }) => kind === "print").map(({ url }) => url)).toEqual(["/k/print.html"]);
    const without = await loadSite(tempFolder(files));
    expect(without.site.graph.pages.some(({ kind }) => kind === "print")).toBe(false);
    expect(without.page("/k/index.html")).not.toContain("print.html");
  });
});
