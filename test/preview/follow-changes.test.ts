import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLayout } from "../../_includes/create-layout.ts";
import { createPreview } from "../../src/cli/preview/create-preview.ts";
import { parseOptions } from "../../src/config/parse-options.ts";
import { createLoader } from "../../src/site/create-loader.ts";
import { createRenderer } from "../../src/site/create-renderer.ts";
import { listDiagramFiles } from "../../src/site/list-diagram-files.ts";
import { listPreviewFiles } from "../../src/site/list-preview-files.ts";
import { renderFeed } from "../../src/site/render-feed.ts";
import { renderSitemap } from "../../src/site/render-sitemap.ts";
import { tempFolder } from "../support/temp-folder.ts";

const options = parseOptions({ drafts: true, siteUrl: "https://notes.example", print: 20 });

/** Starts a preview of `count` notes in folders of ten; each links to two others, and some embed, cite or have tags. */
async function start(count: number) {
  const cwd = tempFolder({});
  const root = join(cwd, "notes");
  const output = join(cwd, "preview");
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (let i = 0; i < count; i++) write(pathOf(i), noteText(i, count));
  write("index.md", "# 첫 화면\n\n[노트](f0/n1.md)\n");
  write("f1/index.md", "# 둘째 폴더\n\n![[n2]]\n");
  const preview = createPreview(root, output, createLoader({ root, options, cacheDir: undefined, skip: [] }));
  await preview.build(createLayout());
  return { write, root, output, preview, cwd };
}

const pathOf = (i: number): string => `f${Math.floor(i / 10)}/n${i}.md`;

function noteText(i: number, count: number): string {
  const front = `---\ntags: [태그${i % 5}]\n${i % 3 === 0 ? `date: 2026-0${1 + (i % 9)}-01\n` : ""}---\n`;
  const links = `[다음](../${pathOf((i + 1) % count)}#절) [[n${(i * 7) % count}]] https://example.com/${i % 4}`;
  return `${front}# 노트 ${i}\n\n${links}\n\n## 절\n\n${i % 6 === 0 ? `![[n${(i + 2) % count}]]\n` : "글입니다.\n"}`;
}

type Started = Awaited<ReturnType<typeof start>>;

/** Every file of a folder but for the search, which is written when the author pauses. */
function filesOf(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const kept = paths.filter((path) => !path.startsWith("_ieum/search") && path !== "_ieum/files.json");
  return new Map(kept.toSorted().map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** Names the files in which a preview differs from a build of the same notes. */
async function againstBuild({ root, output, cwd }: Started): Promise<string[]> {
  const fresh = join(cwd, "fresh");
  await createPreview(root, fresh, createLoader({ root, options, cacheDir: undefined, skip: [] })).build(
    createLayout(),
  );
  return differing(filesOf(output), filesOf(fresh));
}

/** The same of pages and texts beside them, as a build would write them: without Eleventy, in a tenth of the time. */
async function againstRender({ root, output, cwd }: Started): Promise<string[]> {
  const site = await createLoader({ root, options, cacheDir: join(cwd, "cache"), skip: [] }).load();
  const renderer = createRenderer(site, createLayout(), true);
  const wanted = new Map<string, string>([
    ...site.outline.sequence.map((note) => [note.url.slice(1), renderer.note(note)] as const),
    ...site.graph.pages.map((page) => [page.url.slice(1), renderer.page(page)] as const),
    ...[...listPreviewFiles(site), ...listDiagramFiles(site)].map(({ path, text }) => [path, text()] as const),
    ["feed.xml", renderFeed(site)],
    ["sitemap.xml", renderSitemap(site)],
  ]);
  const now = [...filesOf(output)].filter(([path]) => /\.(?:html|xml)$|previews|diagrams/.test(path));
  return differing(new Map(now), wanted);
}

function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

type Edit = (write: (path: string, text: string) => void, root: string) => void;

const edits: Record<string, Edit> = {
  "text with a new link": (write) => write("f0/n1.md", "# 노트 1\n\n[넷](n4.md#절) [열둘](../f1/n12.md)\n"),
  "another title": (write) => write("f0/n4.md", "# 하나 더\n\n## 절\n\n[[n1]]\n"),
  "a heading that others link to is gone": (write) => write("f0/n2.md", "# 노트 2\n\n## 다른 절\n"),
  "a date, a description, tags": (write) =>
    write("f0/n3.md", "---\ndate: 2026-09-09\ndescription: 소개\ntags: [새것, 태그1]\n---\n# 노트 3\n"),
  "a name that stands in another note": (write) => {
    write("f0/n5.md", "# 쿠버네티스\n");
    write("f0/n6.md", "# 노트 6\n\n여기서 쿠버네티스를 씁니다. ![](그림.png) ![[흐름.mmd]]\n");
  },
  "a picture and a redirect": (write) => {
    write("f0/그림.png", "그림이 아닙니다");
    write("f0/n7.md", "---\nredirect_from: [/옛집]\naliases: [일곱]\n---\n# 노트 7\n");
  },
  "an alias is gone, an order comes": (write) => write("f0/n7.md", "---\norder: 1\n---\n# 노트 7\n"),
  "a note is gone": (_, root) => rmSync(join(root, "f0/n8.md")),
  "a note moves to a folder of its own": (_, root) => {
    mkdirSync(join(root, "새 폴더"));
    renameSync(join(root, "f0/n9.md"), join(root, "새 폴더/n9.md"));
  },
  "a folder gets a page": (write) => write("f0/index.md", "---\norder: 3\n---\n# 폴더의 글\n"),
  "another home page": (write) => write("index.md", "# 새 첫 화면\n"),
  "a misspelt link, and a note nearer to it": (write) => {
    write("f1/n11.md", "# 노트 11\n\n[[n1x]] [없음](kubernetse.md)\n");
    write("f1/kubernetes.md", "# 케이\n");
  },
  "embeds that lead back": (write) => {
    write("f1/n12.md", "# 노트 12\n\n![[n13]]\n");
    write("f1/n13.md", "# 노트 13\n\n![[n12]]\n");
  },
  "another address": (write) => write("f1/n14.md", "---\npermalink: /따로/\n---\n# 노트 14\n"),
};

describe("createPreview", () => {
  // The first has its whole tree on every page, the second only the branch of the page.
  it.each([
    [20, 1],
    [160, 4],
  ])(
    "ends where a build of the same notes does, whatever changes, with %i notes",
    { timeout: 60_000 },
    async (count, step) => {
      const site = await start(count);
      for (const [i, [name, edit]] of Object.entries(edits).entries()) {
        edit(site.write, site.root);
        await site.preview.update(() => undefined);
        await site.preview.settle();
        if (i % step === 0) expect(await againstRender(site), name).toEqual([]);
      }
      expect(await againstBuild(site)).toEqual([]);
    },
  );

  it("loses nothing when saves follow each other faster than pages are written", async () => {
    const site = await start(60);
    const updates: Promise<unknown>[] = [];
    for (const edit of Object.values(edits)) {
      edit(site.write, site.root);
      updates.push(site.preview.update(() => undefined));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(updates);
    await site.preview.settle();
    expect(await againstRender(site)).toEqual([]);
  });

  it("writes near pages at once and the others later, also where a save comes between", async () => {
    const site = await start(100);
    const page = (path: string): string => readFileSync(join(site.output, path), "utf8");
    edits["another title"]!(site.write, site.root);
    await site.preview.update(() => undefined);
    expect(page("f0/n4.html")).toContain("하나 더");
    expect(page("f9/n99.html")).not.toContain("하나 더");
    site.write("f0/n2.md", "# 노트 2\n\n다른 글\n");
    const urls: string[] = [];
    await site.preview.update((more) => void urls.push(...more));
    expect(page("f0/n2.html")).toContain("다른 글");
    expect(page("f9/n99.html")).not.toContain("하나 더");
    await site.preview.settle();
    expect(urls).toContain("/f9/n99.html");
    expect(await againstRender(site)).toEqual([]);
  });

  it("looks at the files that it is told have changed, and at all where it is told of none", async () => {
    const site = await start(40);
    site.write("f0/n2.md", "# 노트 2\n\n다른 글\n");
    site.write("f0/n3.md", "# 노트 3\n\n또 다른 글\n");
    await site.preview.update(() => undefined, [join(site.root, "f0/n2.md")]);
    expect(readFileSync(join(site.output, "f0/n2.html"), "utf8")).toContain("다른 글");
    expect(readFileSync(join(site.output, "f0/n3.html"), "utf8")).not.toContain("또 다른 글");
    rmSync(join(site.root, "f0/n4.md"));
    await site.preview.update(() => undefined, [join(site.root, "f0/n4.md")]);
    await site.preview.settle();
    expect(await againstRender(site)).toEqual([]);
  });

  it("tells of pages that are gone, and of those that are back", async () => {
    const site = await start(10);
    const told: string[] = [];
    const tell = (urls: readonly string[]): void => void told.push(...urls);
    renameSync(join(site.root, "f0"), join(site.root, "새 이름"));
    await site.preview.update(tell);
    expect(told).toEqual(expect.arrayContaining(["/f0/n1.html", "/f0/index.html", "/새 이름/n1.html"]));
    renameSync(join(site.root, "새 이름"), join(site.root, "f0"));
    told.length = 0;
    await site.preview.update(tell);
    expect(told).toEqual(expect.arrayContaining(["/f0/n1.html", "/새 이름/n1.html"]));
  });

  it("tells of a picture that was replaced, once it is in its place", async () => {
    const site = await start(10);
    site.write("f0/n1.md", "# 노트 1\n\n![](그림.svg)\n");
    for (const fill of ["red", "tan"]) {
      site.write("f0/그림.svg", `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" fill="${fill}"/>`);
      const told: string[] = [];
      await site.preview.update((urls) => void told.push(...urls));
      await site.preview.settle();
      expect(told).toContain("/f0/그림.svg");
      expect(readFileSync(join(site.output, "f0/그림.svg"), "utf8")).toContain(fill);
    }
  });

  it("writes what it owes also where the notes cannot be loaded for a while", async () => {
    const site = await start(40);
    edits["another title"]!(site.write, site.root);
    await site.preview.update(() => undefined);
    renameSync(site.root, `${site.root}-away`);
    await expect(site.preview.update(() => undefined)).rejects.toThrow();
    await site.preview.settle();
    expect(readFileSync(join(site.output, "f3/n39.html"), "utf8")).toContain("하나 더");
    renameSync(`${site.root}-away`, site.root);
    await site.preview.update(() => undefined);
    await site.preview.settle();
    expect(await againstRender(site)).toEqual([]);
  });
});
