// The baseline: read every note, render it with markdown-it (html: true) and highlight.js, write it. Nothing else.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import hljs from "highlight.js/lib/common";
import MarkdownIt from "markdown-it";

const [root, output] = process.argv.slice(2);
const md = new MarkdownIt({
  html: true,
  linkify: true,
  highlight: (code, lang) =>
    hljs.getLanguage(lang) === undefined ? "" : hljs.highlight(code, { language: lang }).value,
});
for (const name of readdirSync(root, { recursive: true })) {
  if (!name.endsWith(".md")) continue;
  const target = join(output, name.replace(/\.md$/, ".html"));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, md.render(readFileSync(join(root, name), "utf8")));
}
