import { expect, test } from "vitest";
import { promoteTitle } from "../../src/site/promote-title.ts";

test.each([
  ['<h3 id="가">가 <code>h3</code></h3>\n<h3>나</h3>', '<h1 id="가">가 <code>h3</code></h1>\n<h3>나</h3>'],
  ["<h1>가</h1>", "<h1>가</h1>"],
  ["<hr><h2>가</h2>", "<hr><h2>가</h2>"],
])("%s begins a page as %s", (html, expected) => {
  expect(promoteTitle(html, { titleSource: "heading" })).toBe(expected);
  expect(promoteTitle(html, { titleSource: "frontmatter" })).toBe(html);
});
