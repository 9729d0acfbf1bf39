/**
 * Validates every page of a built site, and tells each kind of mistake once, with where it stands.
 * node --import tsx scripts/validate-html.ts _site
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate/node";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Style, not validity.
    "attr-quotes": "off",
    "attribute-boolean-style": "off",
    "long-title": "off",
    "no-implicit-input-type": "off",
    "no-inline-style": "off",
    "no-trailing-whitespace": "off",
    "tel-non-breaking": "off",
    "void-style": "off",
    // HTML 5 lets an id begin with a digit, as headings do.
    "valid-id": ["error", { relaxed: true }],
  },
});

const [site = "_site"] = process.argv.slice(2);
const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
const mistakes = new Map<string, string[]>();
for (const page of pages.toSorted()) {
  for (const { messages } of validator.validateStringSync(readFileSync(join(site, page), "utf8")).results) {
    for (const { ruleId, message, line, column } of messages) {
      const kind = `${ruleId}: ${message}`;
      mistakes.set(kind, [...(mistakes.get(kind) ?? []), `${page}:${line}:${column}`]);
    }
  }
}
for (const [kind, places] of mistakes) console.log(`${places.length} × ${kind}\n  ${places.slice(0, 3).join("\n  ")}`);
console.log(`${pages.length} pages, ${mistakes.size} kinds of mistakes`);
process.exitCode = mistakes.size > 0 ? 1 : 0;
