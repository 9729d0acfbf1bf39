import type { KatexOptions } from "katex";
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

/** Text in a formula: MathJax shows `_`, `&` and `#` (but `#1` of a definition) as they are, KaTeX wants a backslash before them. */
const texts = /\\text(?:bf|it|md|normal|rm|sf|tt|up)?\{[^{}$\\]*\}/g;

const maxTarget = 80;

/** Formulas recur within and among notes: KaTeX takes a millisecond for each. */
const most = 5000;
const drawn = new Map<string, string>();

/** Letters, digits and signs that no formula can have wrong: nobody needs KaTeX to read them. */
const plain = /^[A-Za-z0-9 +\-=(),.<>/*|!:;[\]]*$/;

/** Shows formulas by KaTeX as MathML and HTML; one that it cannot read is a finding and shown as written. */
export function renderMath(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  const render = (token: Token, env: ParseEnv): string => {
    const html = read(token, env, draw);
    return html === undefined ? `<code class="math-error">${escapeHtml(token.content.trim())}</code>` : env.keep(html);
  };
  md.renderer.rules["math_inline"] = (tokens, index, _options, env: ParseEnv) => render(tokens[index]!, env);
  md.renderer.rules["math_block"] = (tokens, index, _options, env: ParseEnv) =>
    `<p>${render(tokens[index]!, env)}</p>\n`;
}

/** Finds formulas that KaTeX cannot read, and draws none. */
export function readMath(tokens: readonly Token[], env: ParseEnv): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.type === "math_block" || token.type === "math_inline") {
      if (!plain.test(token.content.trim())) read(token, env, parse);
    } else if (token.children) readMath(token.children, env);
  }
}

type Katex = typeof import("katex").default;
type Reader = (module: Katex, source: string, display: boolean) => string;

const draw: Reader = (module, source, display) =>
  module.renderToString(source, { ...settings(display), output: "htmlAndMathml" });

/** KaTeX's first half, which finds every mistake of an author; its types leave it out. */
const parse: Reader = (module, source, display) => {
  (Reflect.get(module, "__parse") as typeof module.renderToString)(source, settings(display));
  return "";
};

function settings(displayMode: boolean): KatexOptions {
  // KaTeX keeps what a formula defines in the object that it is given.
  return { displayMode, strict: "ignore", macros: { ...macros }, maxExpand: 1000, maxSize: 100 };
}

function escapeText(text: string): string {
  return text.replace(/[_&]|#(?!\d)/g, "\\$&");
}

/** `undefined` where it is no formula; empty where KaTeX is only being loaded. */
function read(token: Token, env: ParseEnv, reader: Reader): string | undefined {
  const { display, span } = token.meta as MathMeta;
  const module = katex.get(env);
  if (!module) return "";
  const source = token.content.trim();
  const key = `${reader.name} ${display} ${source}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  try {
    const html = reader(module, source.replace(texts, escapeText), display);
    if (drawn.size >= most) drawn.clear();
    drawn.set(key, html);
    return html;
  } catch (error) {
    const reason = ((error as { rawMessage?: string }).rawMessage ?? (error as Error).message).trim();
    env.findings.push({ code: "math-syntax", span, target: source.slice(0, maxTarget), data: { reason } });
    return undefined;
  }
}
