import { describe, expect, it } from "vitest";
import { linkNotes } from "../support/link-notes.ts";

describe("buildGraph", () => {
  it("turns links around, with the sentence, and leaves out a note's links to itself", async () => {
    const graph = await linkNotes({
      "container.md":
        "# 컨테이너\n\n## 다음\n\n여러 대를 다루려면 [쿠버네티스](kubernetes.md)를 씁니다. 다른 문장입니다. [위로](#다음)\n",
      "kubernetes.md": "# 쿠버네티스\n",
    });
    const [edge, ...others] = graph.backlinks.get(graph.lookup.notePaths.get("kubernetes.md")!)!;
    expect(others).toEqual([]);
    expect(edge!.link.context).toMatchObject({ text: "여러 대를 다루려면 쿠버네티스를 씁니다.", start: 11, end: 16 });
    expect(graph.backlinks.size).toBe(1);
  });

  it("gives every note a URL of its own and tells who gave way", async () => {
    const graph = await linkNotes({
      "git.md": "",
      "git/index.md": "",
      "git/README.md": "",
      "a.md": "---\npermalink: /git.html\n---\n",
      "Case.md": "",
      "case.md": "",
      "up.md": "---\npermalink: ../../up\n---\n",
    });
    const urls = [...graph.notes.values()].map((note) => [note.path, note.url]);
    expect(Object.fromEntries(urls)).toEqual({
      "git.md": "/git.html",
      "git/index.md": "/git/index.html",
      "git/README.md": "/git/README.html",
      "a.md": "/a.html",
      "Case.md": "/Case.html",
      "case.md": "/case-1.html",
      "up.md": "/up.html",
    });
    expect(graph.clashes.map(({ kind, path, other }) => [kind, path, other])).toEqual([
      ["case-clash", "case.md", "Case.md"],
      ["duplicate-url", "a.md", "git.md"],
    ]);
  });

  it("sorts by order, notes before folders, as Koreans do, numbers by value", async () => {
    const graph = await linkNotes({
      "나.md": "",
      "10장.md": "",
      "2장.md": "",
      "가.md": "",
      "first.md": "---\norder: 1\ntitle: 하\n---\n",
      "folder/b.md": "",
      "folder/index.md": "# 폴더\n",
      "index.md": "",
    });
    expect([...graph.notes.keys()]).toEqual(["index", "first", "2장", "10장", "가", "나", "folder/index", "folder/b"]);
  });

  it("lists the pages that no note writes, and leaves a note's own URL to it", async () => {
    const graph = await linkNotes({
      "a/x.md": "#태그 글 #C-언어\n\n---\n",
      "404.md": "",
      "b.md": "---\nredirect_from: [/old/, /404.html]\n---\n",
    });
    expect(graph.pages.map((page) => page.url)).toEqual([
      "/index.html",
      "/a/index.html",
      "/tags/index.html",
      "/tags/태그.html",
      "/tags/C-언어.html",
      "/references.html",
      "/search.html",
      "/map.html",
      "/old/index.html",
    ]);
  });

  it("sets pages that no note writes aside where a note or a file has their name", async () => {
    const graph = await linkNotes({
      "Map.md": "",
      "a.md": "---\npermalink: /search\n---\n#태그 글\n",
      "references.html": null,
      "search-1.html": null,
      "tags/태그.md": "",
      "map-1.html/x.md": "",
    });
    expect(graph.pages.filter(({ kind }) => kind !== "folder").map(({ kind, url }) => `${kind} ${url}`)).toEqual([
      "tags /tags/index-1.html",
      "tag /tags/태그-1.html",
      "references /references-1.html",
      "search /search-2.html",
      "map /map-2.html",
      "not-found /404.html",
    ]);
  });

  it("gives long tags names that a file system takes, each its own", async () => {
    const tags = ["가".repeat(300), "가".repeat(299), `${"나".repeat(79)}🐳🐳`];
    const graph = await linkNotes({ "a.md": `---\ntags: ${JSON.stringify(tags)}\n---\n` });
    expect(graph.pages.filter((page) => page.kind === "tag").map((page) => page.url)).toEqual([
      `/tags/${"가".repeat(80)}.html`,
      `/tags/${"가".repeat(80)}-1.html`,
      `/tags/${"나".repeat(79)}.html`,
    ]);
  });

  it("keeps drafts out of backlinks and pages unless they are shown", async () => {
    const files = { "a.md": "", "d/draft.md": "---\ndraft: true\ntags: [비밀]\n---\n[a](../a.md)\n" };
    const hidden = await linkNotes(files);
    expect([hidden.backlinks.size, hidden.tags.size, hidden.folders.has("d")]).toEqual([0, 0, false]);
    const shown = await linkNotes(files, { drafts: true });
    expect([shown.backlinks.size, shown.tags.size, shown.folders.has("d")]).toEqual([1, 1, true]);
  });
});
