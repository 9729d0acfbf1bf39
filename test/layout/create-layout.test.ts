import { describe, expect, it } from "vitest";
import { createLayout } from "../../_includes/create-layout.ts";
import { markup } from "../../_includes/markup.ts";
import { htmlValidator } from "../../scripts/html-validator.ts";
import type { PageView } from "../../src/site/page-view.ts";
import { blankPage, draftPage, folderPage, notePage, redirectPage, samplePages, tagsPage } from "./sample-pages.ts";

const layout = createLayout();

function errorsIn(page: string): string[] {
  return htmlValidator
    .validateStringSync(page)
    .results.flatMap((result) => result.messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`));
}

describe("pages", () => {
  it.each(Object.entries(samplePages))("%s is valid HTML", (_name, page) => {
    expect(errorsIn(layout.page(page))).toEqual([]);
  });

  it("is valid HTML in English too, and all its own words are English", () => {
    const page = layout.page({ ...blankPage, site: { ...blankPage.site, lang: "en" } });
    expect(errorsIn(page)).toEqual([]);
    expect(page).not.toMatch(/[가-힣]/);
  });

  it("says so where a note is empty, and counts a long one in hours", () => {
    const empty = layout.page({ ...notePage, html: "\n", readingMinutes: 174 });
    expect(empty).toContain("아직 쓴 글이 없습니다.");
    expect(empty).toContain("약 3시간 분량");
    expect(layout.page(notePage)).not.toContain("아직 쓴 글이 없습니다.");
  });

  it("marks in the menu the page that one stands on, lists of the site included", () => {
    const here = '<a href="../tags/index.html" aria-current="page">';
    expect(layout.page(tagsPage)).toContain(here);
    expect(layout.page(notePage)).not.toContain(here);
  });

  it("leads from the menu to all notes where even the top of the tree is cut", () => {
    const withNotes = (notes: number): string => layout.page({ ...notePage, site: { ...notePage.site, notes } });
    expect(withNotes(4000)).toMatch(/<li><a class="all" href="[^"]*index.html">모두 보기 \(4000\)<\/a><\/li>/);
    expect(withNotes(1)).not.toContain("모두 보기 (1)");
  });

  const nasty = `"><script>alert(1)</script>&`;
  const hostile: PageView = {
    ...draftPage,
    title: nasty,
    description: nasty,
    canonical: `https://example.com/${nasty}`,
    breadcrumbs: [{ href: nasty, title: nasty }],
    navigation: [
      { href: nasty, title: nasty, current: false, open: true, folder: true, count: 3, children: notePage.navigation },
    ],
    toc: [{ depth: 2, href: nasty, text: nasty, children: [] }],
    backlinks: [
      {
        href: nasty,
        title: nasty,
        folder: nasty,
        contexts: [{ before: nasty, mark: nasty, after: nasty, heading: nasty, href: nasty }],
      },
    ],
    tags: [{ href: nasty, title: nasty }],
    lists: [
      {
        title: nasty,
        entries: [{ href: nasty, title: nasty, description: nasty, folder: true, count: 1, date: undefined }],
      },
    ],
    references: [
      { url: `https://example.com/${nasty}`, texts: [nasty, nasty], citedBy: [{ href: nasty, title: nasty }] },
    ],
    findings: [{ severity: "error", line: 1, column: 1, message: nasty }],
    previous: { href: nasty, title: nasty },
    editHref: nasty,
    redirectTo: nasty,
    lang: nasty,
    site: { ...draftPage.site, title: nasty, author: nasty, description: nasty },
  };

  it.each(["note", "redirect"] as const)("escapes every string of a %s", (kind) => {
    expect(layout.page({ ...hostile, kind })).not.toContain("<script>alert");
  });

  it("gives pages that no note names the site's words as title", () => {
    expect(layout.page({ ...tagsPage, title: "" })).toContain("<h1>태그</h1>");
    expect(layout.page({ ...tagsPage, kind: "not-found", title: "" })).toContain(
      "<title>찾는 글이 없습니다 · 서버 노트</title>",
    );
    expect(layout.page({ ...folderPage, kind: "tag", title: "리눅스" })).toContain("<h1>#리눅스</h1>");
  });

  it("sends on from a page with a heading and a link, for those whom nothing sends", () => {
    const page = layout.page(redirectPage);
    expect(page).toContain("<h1>이 글은 자리를 옮겼습니다.</h1>");
    expect(page).toContain('<a href="container/container.html">');
    // Browsers ask for /favicon.ico otherwise, which no site of ours has.
    expect(page).toContain('<link rel="icon" href="../assets/icon.svg"');
  });

  it("puts the dates below the title that the note itself begins with", () => {
    const page = layout.page(notePage);
    expect(page).toMatch(/<\/h1><ul class="meta">/);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  it("marks this page in the menu, and opens its branch only", () => {
    const page = layout.page(notePage);
    expect(page.match(/aria-current="page"/g)).toHaveLength(1);
    expect(page).toMatch(/<a href="index.html">컨테이너<\/a><details open>/);
    expect(page).toMatch(/<a href="..\/server\/index.html">서버 관리<\/a><details><summary>/);
  });

  it("says how many notes a shortened folder holds", () => {
    expect(layout.page(notePage)).toContain('<a class="all" href="../server/index.html">모두 보기 (14)</a>');
  });

  it("keeps findings out of a published page", () => {
    expect(layout.page(draftPage)).toContain('class="findings"');
    expect(layout.page({ ...draftPage, site: { ...draftPage.site, preview: false } })).not.toContain(
      'class="findings"',
    );
  });

  it("names the language of a note that is not the site's", () => {
    const localeOf = (html: string): string | undefined => /"og:locale" content="(\w+)"/.exec(html)?.[1];
    const english = layout.page({ ...notePage, lang: "en" });
    expect(english).toContain('<main id="content" tabindex="-1" lang="en">');
    const locales = [layout.page(notePage), english, layout.page({ ...notePage, lang: "ja" })].map(localeOf);
    expect(locales).toEqual(["ko_KR", "en_US", undefined]);
  });

  it("leaves out what a site does not have", () => {
    const site = { ...notePage.site, tags: "", feed: "", author: "" };
    const page = layout.page({ ...notePage, site, tags: [], canonical: "" });
    expect(page).not.toMatch(/href=""|content=""/);
    expect(page).not.toContain("application/atom+xml");
  });

  it("loads the math stylesheet only where there is math", () => {
    expect(layout.page(notePage)).not.toContain("katex");
    expect(layout.page({ ...notePage, hasMath: true })).toContain('<link rel="stylesheet" href="../assets/katex.css">');
  });
});

describe("owners", () => {
  it("may replace a part, and use the others", () => {
    const own = createLayout({
      footer: (page, frame) => markup`<footer>${frame.parts.mark(page, frame)} 우리 노트</footer>`,
    });
    const page = own.page(notePage);
    expect(page).toMatch(/<footer><svg class="mark".*<\/svg> 우리 노트<\/footer>/);
    expect(page).not.toContain("이음으로 엮었습니다");
    expect(page).toContain('class="pager"');
  });
});

describe("pieces", () => {
  it("shows a diagram in a box of its own, or else its source and what is wrong", () => {
    const shown = { svg: "<svg></svg>", caption: "세 시대", source: "graph LR\n A-->B", href: "", problems: [] };
    const view = { ...shown, lang: "ko" } as const;
    expect(layout.diagram(view)).toContain('<div class="scroll"><svg></svg></div>');
    // HTML wants a caption first or last.
    expect(layout.diagram(view)).toContain("<figcaption>세 시대</figcaption>\n</figure>");
    expect(layout.diagram(view)).toMatch(/<summary>원본 보기<\/summary><pre[^>]*><code[^>]*>graph LR\n A--&gt;B/);
    const undrawn = layout.diagram({ ...view, svg: undefined, problems: ["3행을 읽지 못했습니다."] });
    expect(undrawn).toContain("A--&gt;B");
    expect(undrawn).not.toContain("<details");
    expect(undrawn).toContain("<li>3행을 읽지 못했습니다.</li>");
  });

  it("shows an embed under a link to where it stands", () => {
    expect(layout.embed({ href: "a.html", title: "가 & 나", html: "<p>글</p>" })).toBe(
      '<div class="embed">\n<p class="embed-title"><a href="a.html">가 &amp; 나</a></p>\n<p>글</p>\n</div>\n',
    );
  });

  it("marks an embed that cannot be shown", () => {
    const dead = layout.deadEmbed({
      text: "없는 글",
      reason: "없음",
      attributes: 'data-dead="missing-note" title="없음"',
    });
    expect(dead).toContain('<span data-dead="missing-note" title="없음">없는 글</span>');
  });
});
