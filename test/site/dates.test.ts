import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDates } from "../../src/io/read-dates.ts";
import { renderFeed } from "../../src/site/render-feed.ts";
import { gitFolder, type GitFolder } from "../support/git-folder.ts";
import { loadSite } from "../support/load-site.ts";
import { tempFolder } from "../support/temp-folder.ts";

function commitOn(folder: GitFolder, day: string, files: Readonly<Record<string, string | null>>): void {
  folder.write(files);
  folder.git("add", "-A");
  folder.git("commit", "-q", "-m", "change", "--date", `${day}T09:00:00+09:00`);
}

const days = async (root: string, cache?: string): Promise<Record<string, string>> =>
  Object.fromEntries([...(await readDates(root, cache))].map(([path, date]) => [path, date.slice(0, 10)]));

describe("dates from git", () => {
  it("are those of the last commit that changed a note, by its path in the notes folder", async () => {
    const folder = gitFolder({ "other.txt": "" });
    commitOn(folder, "2024-01-01", { "notes/가 나.md": "1", "notes/b.md": "1", "c.md": "1" });
    commitOn(folder, "2024-02-02", { "notes/b.md": "2", "notes/d.png": "1" });
    expect(await days(join(folder.path, "notes"))).toEqual({ "가 나.md": "2024-01-01", "b.md": "2024-02-02" });
  });

  it("follow the history, also where it is written anew", async () => {
    const folder = gitFolder({});
    const cache = tempFolder();
    commitOn(folder, "2024-01-01", { "a.md": "1", "b.md": "1" });
    await days(folder.path, cache);
    commitOn(folder, "2024-02-02", { "b.md": "2" });
    expect(await days(folder.path, cache)).toEqual({ "a.md": "2024-01-01", "b.md": "2024-02-02" });
    folder.git("reset", "-q", "--hard", "HEAD~1");
    commitOn(folder, "2024-03-03", { "a.md": "3" });
    expect(await days(folder.path, cache)).toEqual({ "a.md": "2024-03-03", "b.md": "2024-01-01" });
    expect(await days(folder.path, cache)).toEqual({ "a.md": "2024-03-03", "b.md": "2024-01-01" });
  });

  it("say nothing of what a shallow clone has lost, and nothing without git", async () => {
    const folder = gitFolder({});
    commitOn(folder, "2024-01-01", { "a.md": "1", "b.md": "1" });
    commitOn(folder, "2024-02-02", { "b.md": "2" });
    commitOn(folder, "2024-03-03", { "c.md": "3" });
    const clone = join(tempFolder(), "clone");
    execFileSync("git", ["clone", "-q", "--depth", "2", `file://${folder.path}`, clone]);
    expect(await days(clone)).toEqual({ "c.md": "2024-03-03" });
    expect(await days(tempFolder({ "a.md": "" }))).toEqual({});
    expect(await days(gitFolder({}).path)).toEqual({});
  });
});

describe("pages", () => {
  const made = async (options = {}) => {
    const folder = gitFolder({});
    commitOn(folder, "2024-01-01", { "index.md": "# 첫 글\n", "a.md": "# 가\n" });
    commitOn(folder, "2024-02-02", { "b.md": "---\nupdated: 2023-05-05\n---\n# 나\n", "c.md": "# 다\n" });
    return loadSite(folder.path, options);
  };
  const titles = (html: string): string[] =>
    [...html.matchAll(/<li><a href="[^"]*">([^<]*)<\/a> <time/g)].map(([, title]) => title!);

  it("tell when a note was changed; what its author says comes first", async () => {
    const { page } = await made();
    expect(page("/a.html")).toContain('<time datetime="2024-01-01T09:00:00+09:00">2024년 1월 1일</time> 고침');
    expect(page("/b.html")).toContain(">2023년 5월 5일</time> 고침");
  });

  it("list the changes, the newest first, month by month; the home page the last of them", async () => {
    const { page } = await made();
    const list = page("/recent.html");
    expect([...list.matchAll(/<h2 id="list-\d">([^<]*)/g)].map(([, month]) => month)).toEqual([
      "2024년 2월",
      "2024년 1월",
      "2023년 5월",
    ]);
    expect(titles(list)).toEqual(["다", "첫 글", "가", "나"]);
    const home = page("/index.html");
    expect(home.slice(home.indexOf('class="recent"'))).toMatch(/>다<[^]*>가<[^]*>나<[^]*href="recent.html">모두 보기/);
    expect(page("/a.html")).not.toContain('class="recent"');
  });

  it("go into the feed", async () => {
    const { site } = await made({ siteUrl: "https://example.com" });
    expect(renderFeed(site)).toMatch(/<title>다<\/title>[^]*<updated>2024-02-02T00:00:00.000Z<\/updated>/);
  });

  it("have no list of changes where there are no dates, or none are wanted", async () => {
    for (const { site, page } of [await loadSite(tempFolder({ "a.md": "가" })), await made({ gitDates: false })]) {
      const dated = site.graph.notes.size > 1;
      expect(site.graph.pages.some(({ kind }) => kind === "recent")).toBe(dated);
      expect(page("/a.html").includes("recent.html")).toBe(dated);
    }
  });
});
