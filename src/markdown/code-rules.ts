import type { MarkdownIt, Token } from "markdown-it";
import { codeLines } from "./code-lines.ts";
import { fenceInfo } from "./fence-info.ts";
import type { Highlighter } from "./highlighter.ts";
import { leaveCode } from "./later-code.ts";
import type { ParseEnv } from "./parse-env.ts";

/** Shows code as a figure: coloured, with a file name and highlighted lines where the fence asks for them. */
export function codeRules(highlighter: Highlighter): (md: MarkdownIt) => void {
  return (md) => {
    const { escapeHtml, unescapeAll } = md.utils;
    const figure = (token: Token, env: ParseEnv, info: string): string => {
      const { language, title, lines } = fenceInfo(info);
      // Lines can be marked only in code that has its colours.
      const code =
        env.later !== undefined && lines.size === 0 && highlighter.canWait(token.content, language)
          ? leaveCode(env.later, language, token.content)
          : (highlighter.highlight(token.content, language, env) ?? escapeHtml(token.content));
      const id = token.attrGet("id");
      const name = language === "" ? "" : escapeHtml(language);
      const end = token.content.indexOf("\n");
      const isSingle = end < 0 || end === token.content.length - 1;
      return env.keep(
        `<figure class="code"${id === null ? "" : ` id="${escapeHtml(id)}"`}${name && ` data-language="${name}"`}>` +
          (title && `<figcaption>${escapeHtml(title)}</figcaption>`) +
          `<pre${isSingle ? ' class="single"' : ""} tabindex="0"><code${name && ` class="language-${name}"`}>` +
          `${lines.size > 0 ? codeLines(code, lines) : code}</code></pre></figure>\n`,
      );
    };
    md.renderer.rules["fence"] = (tokens, index, _options, env: ParseEnv) =>
      figure(tokens[index]!, env, unescapeAll(tokens[index]!.info));
    md.renderer.rules["code_block"] = (tokens, index, _options, env: ParseEnv) => figure(tokens[index]!, env, "");
  };
}
