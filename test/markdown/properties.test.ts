import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Link } from "../../src/model/link.ts";
import { cut, parse } from "./parse.ts";
import { runs } from "../support/runs.ts";

/** Pieces of syntax: joined at random they meet each other as no author would let them. */
const pieces = [
  ..."[]()!|`~*_<>\"'\\^%$=#{}: \t-+.,",
  ..."가나ab1",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "각".normalize("NFD"),
  "é".normalize("NFD"),
  "👩‍💻",
  "[글](a.md)",
  "![그림](b.png)",
  "[[노트#제목|말]]",
  "![[그림.png|300]]",
  "![[노트]]",
  "[글][라벨]",
  "[라벨]: <c d.md> '제목'",
  "[라벨]: c.md",
  "<https://a.kr>",
  "https://a.kr/b에서",
  "www.a.kr",
  "a_b@c.kr",
  "mailto:a\\_b@c.kr",
  '<a href="x.md">',
  "</a>",
  '<img src=y.png srcset="a 1x, b 2x">',
  "<div>",
  "</div>",
  "<details>",
  "<!-- 말 -->",
  "<!--",
  "<script>",
  "&amp;",
  "&#xFDD2;",
  "\uFDD0",
  "> ",
  "> [!NOTE]- ",
  "- ",
  "1. ",
  "  - [ ] ",
  "    ",
  "# ",
  "## 제목 {#id}",
  "\n===\n",
  "\n---\n",
  "```ts\n",
  "```mermaid\n",
  "~~~",
  "| a | b |\n|---|---|\n| ",
  "\\|",
  "[^1]",
  "\n[^1]: ",
  "^[",
  " ^block",
  "%%",
  "==",
  "~~",
  "$$",
  "$x$",
  "#태그",
  "\n: ",
  "{: .a}",
  "* TOC\n{:toc}\n",
  "---\ntitle: x\nparent: [[y]]\n---\n",
];

const source = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));

const openings: Readonly<Record<Link["kind"], RegExp>> = {
  inline: /^\[/,
  reference: /^\[/,
  autolink: /^(?:<|https?:|ftp:|www\.|(?:mailto:)?(?:\\?[\w.+-])+@)/i,
  image: /^!\[/,
  html: /^/,
  wikilink: /^!?\[\[/,
  embed: /^!\[\[/,
  diagram: /^/,
  frontmatter: /^\[\[/,
};

function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replaceAll("&amp;", "&")
    .replaceAll("&#xFDD2;", "\uFFFD")
    .replaceAll("\uFDD0", "\uFFFD");
}

test("no source stops the parser, and every position cuts out its link and its target", async () => {
  await fc.assert(
    fc.asyncProperty(source, async (text) => {
      const note = await parse(text);
      for (const link of note.links) {
        expect(cut(text, link.position)).toMatch(openings[link.kind]);
        const written = plain(cut(text, link.targetPosition));
        const target = link.fragment === undefined ? link.target : `${link.target}#${link.fragment}`;
        expect(plain(target.replace(/^(?:mailto:|http:\/\/(?=www\.))/, ""))).toBe(
          written.replace(/^(?:mailto:|http:\/\/(?=www\.))/, ""),
        );
        if (link.context) expect(link.context.text.slice(link.context.start, link.context.end)).toBe(link.text);
      }
      for (const { position } of note.diagnostics) expect(position.line).toBeGreaterThan(0);
      for (const { text, skip } of note.sections) {
        expect(skip).toEqual([...skip].sort((a, b) => a - b));
        expect(skip.every((offset) => offset <= text.length)).toBe(true);
      }
    }),
    { numRuns: runs(300) },
  );
});

test("no slot is lost or doubled, and no mark is left in the HTML", async () => {
  await fc.assert(
    fc.asyncProperty(source, async (text) => {
      const note = await parse(text);
      const seen = new Set<number>();
      for (const part of note.html()) {
        if (typeof part === "string") expect(part).not.toMatch(/[\uFDD0-\uFDD3]/);
        else if (part.type === "link" || part.type === "image" || part.type === "embed") {
          expect(note.links[part.link]).toBeDefined();
          expect(seen.has(part.link)).toBe(false);
          seen.add(part.link);
        }
      }
    }),
    { numRuns: runs(300) },
  );
});
