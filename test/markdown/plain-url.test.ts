import { array, assert, constantFrom, oneof, property, tuple } from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, it } from "vitest";
import { isPlainUrl } from "../../src/markdown/plain-url.ts";

const { linkify } = new MarkdownIt({ linkify: true });
linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

it.each(["https://example.com", "http://a.co.kr/b", "https://x.dev:8080/a/b.html", "ftp://h.io/a-b_c=d&e#f%20"])(
  "%s is plain",
  (url) => {
    expect(isPlainUrl(url)).toBe(true);
  },
);

it.each([
  "https://example.com/가",
  "https://x.kr/a.",
  "https://x.kr/a--b",
  "https://x.kr/(a)",
  "https://localhost/",
  "",
])("%s is not", (url) => {
  expect(isPlainUrl(url)).toBe(false);
});

it("what is plain, linkify-it takes whole", () => {
  const piece = constantFrom(
    "a",
    "B",
    "0",
    "-",
    ".",
    "/",
    "_",
    "=",
    "&",
    "#",
    "%",
    "%20",
    "kr",
    ":",
    "80",
    "?",
    "~",
    "*",
  );
  const url = tuple(constantFrom("http", "https", "ftp"), array(piece, { maxLength: 14 })).map(
    ([scheme, rest]) => `${scheme}://${rest.join("")}`,
  );
  let plain = 0;
  assert(
    property(
      oneof(
        url,
        url.map((text) => text.replace("://", "://ex.kr/")),
      ),
      (text) => {
        if (!isPlainUrl(text)) return;
        plain++;
        expect(linkify.matchAtStart(text)?.text).toBe(text);
      },
    ),
    { numRuns: 5000 },
  );
  expect(plain).toBeGreaterThan(300);
});
