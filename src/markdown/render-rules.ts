import type { MarkdownIt, Token } from "markdown-it";
import type { LinkMeta } from "./link-meta.ts";
import type { ParseEnv } from "./parse-env.ts";

/** How tokens of our own become HTML. */
export function renderRules(md: MarkdownIt): void {
  const { rules } = md.renderer;
  const { escapeHtml } = md.utils;
  const command = (code: string): string =>
    code.replaceAll(/\S+/g, (word) =>
      isOneWord(word) ? `<span class="word">${escapeHtml(word)}</span>` : escapeHtml(word),
    );
  rules["text"] = (tokens, index) => {
    const text = escapeHtml(tokens[index]!.content);
    return tokens[index - 1]?.markup === "autolink" ? breakAddress(text) : text;
  };
  rules["text_special"] = (tokens, index) => escapeHtml(tokens[index]!.content);
  rules["comment"] = () => "";
  rules["kept"] = (tokens, index, _options, env: ParseEnv) => env.keep(tokens[index]!.content);
  rules["slot"] = (tokens, index) => tokens[index]!.content;
  rules["code_inline"] = (tokens, index, _options, _env, self) => {
    const token = tokens[index]!;
    if (isOneWord(token.content)) token.attrJoin("class", "word");
    else if (/\s/.test(token.content)) return `<code${self.renderAttrs(token)}>${command(token.content)}</code>`;
    return `<code${self.renderAttrs(token)}>${escapeHtml(token.content)}</code>`;
  };
  rules["table_open"] = (tokens, index, _options, _env, self) =>
    `<div class="table-scroll"><table${self.renderAttrs(tokens[index]!)}>\n`;
  rules["table_close"] = () => "</table></div>\n";
  rules["th_open"] = (tokens, index, _options, _env, self) => {
    const name = headCell(tokens[index + 1]);
    return `<${name}${name === "th" ? ' scope="col"' : ""}${self.renderAttrs(tokens[index]!)}>`;
  };
  rules["th_close"] = (tokens, index) => `</${headCell(tokens[index - 1])}>\n`;
  rules["wikilink"] = (tokens, index, _options, _env, self) =>
    `<a${self.renderAttrs(tokens[index]!)}>${escapeHtml((tokens[index]!.meta as LinkMeta).text ?? "")}</a>`;
}

/** `--strict`, `apt-get`, `src/site`, alone or in a command: a browser would break such a word behind its signs, and a narrow line has room for so much. */
function isOneWord(code: string): boolean {
  return code.length <= 24 && /[-/?]/.test(code) && !/\s/.test(code);
}

/** A head that heads nothing (the corner of a table with row names) is a plain cell: a screen reader would read it before every cell. */
function headCell(inline: Token | undefined): "th" | "td" {
  return inline?.content === "" ? "td" : "th";
}

/** An address may end a line behind its slashes: a browser that may only break it anywhere makes a column of a table as wide as the longest. */
function breakAddress(html: string): string {
  return html.replaceAll(/(?<=[^:/]\/)(?=[^/])/g, "<wbr>");
}
