import * as fc from "fast-check";
import { expect, it } from "vitest";
import { scanCss } from "../../src/check/site/scan-css.ts";
import { splitSrcset } from "../../src/check/site/split-srcset.ts";
import { checkSite } from "../../src/check/site/check-site.ts";
import { siteOf } from "./site-of.ts";

const pieces = fc.constantFrom(
  "<a href=",
  "<img srcset='",
  "<style>",
  "</style>",
  "<svg/>",
  "<template>",
  "<![CDATA[",
  "]]>",
  "<!--",
  "-->",
  "url(",
  "@import '",
  "image-set(",
  "\\",
  '"',
  "'",
  ")",
  ">",
  "&amp;",
  "&#x",
  "%E",
  "#",
  "?",
  "//[",
  "http:",
  "한글",
  "\uD800",
  "\0",
  "\r",
  "\n",
);
const mixed = fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 40 });

it("stands any file, and marks what lies in it", () => {
  fc.assert(
    fc.property(
      mixed,
      fc.constantFrom("a.html", "a.svg", "a.css", "a.xml", "feed.json", "robots.txt"),
      (parts, path) => {
        const text = parts.join("");
        const { diagnostics } = checkSite(siteOf({ [path]: text }), {
          base: "/b/",
          siteUrl: "https://a.io",
          severity: {},
        });
        const lines = text.split(/\r\n|\n|\r/);
        for (const { position } of diagnostics) {
          expect(position.column).toBeLessThanOrEqual(lines[position.line - 1]!.length + 1);
          expect(position.endColumn).toBeLessThanOrEqual(lines[position.endLine - 1]!.length + 1);
        }
      },
    ),
  );
});

it("cuts out of a style sheet and a srcset just what they say", () => {
  fc.assert(
    fc.property(mixed, (parts) => {
      const text = parts.join("").replaceAll("\\", "");
      for (const { value, start, end } of scanCss(text)) expect(text.slice(start, end)).toBe(value);
      for (const { url, start } of splitSrcset(text)) expect(text.slice(start, start + url.length)).toBe(url);
    }),
  );
});

it.each([
  ["a.html", "", "<iframe/srcdoc="],
  ["a.html", "", "<!--x--!>"],
  ["a.html", "<meta http-equiv=refresh content='", " "],
  ["a.css", "", "image-set(type("],
  ["a.xml", "<feed>", "<link xml:base='a'>"],
  ["feed.json", "", "["],
])("is done at once with %s: %s and then %j a hundred thousand times", (path, start, again) => {
  const text = start + again.repeat(100_000);
  const before = performance.now();
  checkSite(siteOf({ [path]: text }), { base: "/", siteUrl: "", severity: {} });
  expect(performance.now() - before).toBeLessThan(5000);
});
