import type { MarkdownIt } from "markdown-it";
import type { LinkMeta } from "./link-meta.ts";
import type { ParseEnv } from "./parse-env.ts";

/** How tokens of our own become HTML. */
export function renderRules(md: MarkdownIt): void {
  const { rules } = md.renderer;
  const { escapeHtml } = md.utils;
  rules["text_special"] = (tokens, index) => escapeHtml(tokens[index]!.content);
  rules["comment"] = () => "";
  rules["kept"] = (tokens, index, _options, env: ParseEnv) => env.keep(tokens[index]!.content);
  rules["slot"] = (tokens, index) => tokens[index]!.content;
  rules["wikilink"] = (tokens, index, _options, _env, self) =>
    `<a${self.renderAttrs(tokens[index]!)}>${escapeHtml((tokens[index]!.meta as LinkMeta).text ?? "")}</a>`;
}
