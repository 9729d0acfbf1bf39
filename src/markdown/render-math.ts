import type { MarkdownIt, Token } from "markdown-it";
import { LazyModule } from "./lazy-module.ts";
import type { MathMeta } from "./math-rules.ts";
import type { ParseEnv } from "./parse-env.ts";

const katex = new LazyModule("katex", async () => (await import("katex")).default);

/** What MathJax (and so GitHub) knows and KaTeX does not, where something sensible can stand for it. */
const macros = {
  "\\label": "\\@secondoftwo{#1}{}",
  "\\require": "\\@secondoftwo{#1}{}",
  "\\eqref": "(\\text{#1})",
  "\\ref": "\\text{#1}",
};

const maxTarget = 80;

/** Shows formulas by KaTeX as MathML and HTML; one that it cannot read is a finding and shown as written. */
export function renderMath(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  const render = (token: Token, env: ParseEnv): string => {
    const { display, span } = token.meta as MathMeta;
    const module = katex.get(env);
    if (!module) return "";
    const source = token.content.trim();
    try {
      return env.keep(
        module.renderToString(source, {
          displayMode: display,
          output: "htmlAndMathml",
          strict: "ignore",
          // KaTeX keeps what a formula defines in the object that it is given.
          macros: { ...macros },
          maxExpand: 1000,
          maxSize: 100,
        }),
      );
    } catch (error) {
      const reason = ((error as { rawMessage?: string }).rawMessage ?? (error as Error).message).trim();
      env.findings.push({ code: "math-syntax", span, target: source.slice(0, maxTarget), data: { reason } });
      return `<code class="math-error">${escapeHtml(source)}</code>`;
    }
  };
  md.renderer.rules["math_inline"] = (tokens, index, _options, env: ParseEnv) => render(tokens[index]!, env);
  md.renderer.rules["math_block"] = (tokens, index, _options, env: ParseEnv) =>
    `<p>${render(tokens[index]!, env)}</p>\n`;
}
