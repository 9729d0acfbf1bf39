import { describe, expect, it } from "vitest";
import { createNavigation } from "../../src/site/build-navigation.ts";
import type { NavView } from "../../src/site/page-view.ts";
import { loadSite } from "../support/load-site.ts";
import { tempFolder } from "../support/temp-folder.ts";

const name = (number: number): string => String(number).padStart(3, "0");

/** The navigation of one page among so many notes in one folder beside so many other folders. */
async function navigationOf(url: string, notes: number, folders: number): Promise<NavView[]> {
  const files: Record<string, string> = { "index.md": "# 처음\n" };
  for (let i = 1; i <= notes; i++) files[`b/${name(i)}.md`] = `# 글 ${name(i)}\n`;
  for (let i = 1; i <= folders; i++) files[`c/${name(i)}/a.md`] = "# 가\n";
  const { site } = await loadSite(tempFolder(files), {});
  const path = url.slice(1, url.lastIndexOf("/"));
  return createNavigation(site.outline)(url, path, (to) => to);
}

const below = (entries: readonly NavView[], href: string): readonly NavView[] =>
  entries.find((entry) => entry.href === href)!.children;
const titles = (entries: readonly NavView[]): string[] => entries.map(({ title }) => title);

describe("the navigation of a page", () => {
  it("holds all of its own folder up to 150 notes", async () => {
    const entries = below(await navigationOf("/b/075.html", 150, 2), "/b/index.html");
    expect(entries).toHaveLength(150);
    expect(entries.filter(({ current }) => current).map(({ href }) => href)).toEqual(["/b/075.html"]);
  });

  it("holds the 40 around the page where there are more, as many at either end", async () => {
    const around = async (number: number): Promise<string[]> =>
      titles(below(await navigationOf(`/b/${name(number)}.html`, 151, 2), "/b/index.html"));
    const middle = await around(100);
    expect([middle.length, middle[0], middle.at(-1)]).toEqual([40, "글 080", "글 119"]);
    const first = await around(1);
    expect([first.length, first[0], first.at(-1)]).toEqual([40, "글 001", "글 040"]);
    const last = await around(151);
    expect([last.length, last[0], last.at(-1)]).toEqual([40, "글 112", "글 151"]);
  });

  it("holds all of another level up to 80 entries, else the 40 around the way to the page", async () => {
    const whole = below(await navigationOf("/c/050/a.html", 100, 80), "/c/index.html");
    expect(whole).toHaveLength(80);
    const cut = below(await navigationOf("/c/050/a.html", 100, 81), "/c/index.html");
    expect([cut.length, cut[0]?.title, cut.at(-1)?.title]).toEqual([40, "030", "069"]);
    expect(cut.filter(({ open }) => open).map(({ title }) => title)).toEqual(["050"]);
    expect(cut.find(({ open }) => open)?.count).toBe(1);
  });
});
