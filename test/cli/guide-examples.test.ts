import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** Codes whose page shows what a note says to be told so; the other pages show names of files, options or HTML of a site. */
const shown = [
  "ambiguous-link",
  "ambiguous-url",
  "case-mismatch",
  "diagram-data",
  "diagram-syntax",
  "diagram-text",
  "diagram-unsafe",
  "diagram-unsupported",
  "duplicate-id",
  "escapes-root",
  "front-matter",
  "malformed-url",
  "math-syntax",
  "missing-asset",
  "missing-heading",
  "missing-note",
  "not-on-github",
  "stray-strikethrough",
  "unclosed-comment",
  "unsafe-html",
  "unsafe-link",
  "unused-ignore",
] as const;

const around = {
  "container/docker.md": "",
  "container/image.md": "## 층\n",
  "docker/설치.md": "",
  "kubernetes/설치.md": "",
};

const wrap: Readonly<Record<string, (text: string) => string>> = {
  text: (text) => `\`\`\`mermaid\n${text}\`\`\`\n`,
  yaml: (text) => `---\n${text}---\n`,
};

it("the example on a code's page is told by that code", async () => {
  const files: Record<string, string> = { ...around };
  for (const code of shown) {
    const page = readFileSync(join(import.meta.dirname, `../../notes/guide/check/${code}.md`), "utf8");
    const [, lang = "", text = ""] = /^```(\w+)\n([^]*?)^```$/m.exec(page) ?? [];
    files[`guide/${code}.md`] = wrap[lang]?.(text) ?? text;
  }
  const { out } = await runCli(tempFolder(files), ["check", ".", "--reporter", "json"]);
  const { diagnostics } = JSON.parse(out) as { diagnostics: { path: string; code: string }[] };
  const silent = shown.filter(
    (code) => !diagnostics.some((found) => found.code === code && found.path === `guide/${code}.md`),
  );
  expect(silent).toEqual([]);
}, 60_000);
