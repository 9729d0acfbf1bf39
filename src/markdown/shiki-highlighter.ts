import { type Highlighter, maxCodeLength } from "./highlighter.ts";
import type { ParseEnv } from "./parse-env.ts";

type Shiki = typeof import("shiki");
type ShikiHighlighter = Awaited<ReturnType<Shiki["createHighlighter"]>>;

/** Shiki's variables and the classes of highlight.js that mean the same, so that one theme colours both. */
const classes: Readonly<Record<string, string>> = {
  "token-constant": "hljs-literal",
  "token-string": "hljs-string",
  "token-string-expression": "hljs-string",
  "token-comment": "hljs-comment",
  "token-keyword": "hljs-keyword",
  "token-parameter": "hljs-params",
  "token-function": "hljs-title",
  "token-punctuation": "hljs-punctuation",
  "token-link": "hljs-link",
  "token-inserted": "hljs-addition",
  "token-deleted": "hljs-deletion",
};

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Shiki (which its user installs), with only those languages loaded that notes were met in. */
export function shikiHighlighter(): Highlighter {
  let shiki: Shiki | undefined;
  let highlighter: ShikiHighlighter | undefined;
  const unknown = new Set<string>();
  const load = async (language: string): Promise<void> => {
    shiki ??= await import("shiki");
    const theme = shiki.createCssVariablesTheme({ name: "ieum", variablePrefix: "--" });
    highlighter ??= await shiki.createHighlighter({ themes: [theme], langs: [] });
    if (language in shiki.bundledLanguages) {
      await highlighter.loadLanguage(language as keyof Shiki["bundledLanguages"]);
    } else unknown.add(language);
  };
  return {
    // It takes longer than all the rest of a parse: each thread colours its own.
    canWait: () => false,
    highlight(code: string, written: string, env: Pick<ParseEnv, "needs">): string | undefined {
      const lang = written.toLowerCase();
      if (lang === "" || code.length > maxCodeLength || unknown.has(lang)) return undefined;
      if (!highlighter?.getLoadedLanguages().includes(lang)) {
        env.needs.set(`shiki ${lang}`, () => load(lang));
        return undefined;
      }
      // Its limit of time would colour the same code in another way on a busy machine.
      const options = { lang: lang as "text", theme: "ieum", tokenizeTimeLimit: 0 };
      const { tokens } = highlighter.codeToTokens(code, options);
      return tokens.map((line) => line.map(({ content, color }) => span(content, color)).join("")).join("\n");
    },
  };
}

function span(content: string, color: string | undefined): string {
  const text = content.replace(/[&<>"]/g, (char) => escapes[char]!);
  const name = classes[/^var\(--(.+)\)$/.exec(color ?? "")?.[1] ?? ""];
  return name === undefined ? text : `<span class="${name}">${text}</span>`;
}
