import type { MarkdownIt, Token } from "markdown-it";
import type { InlineMeta } from "./inline-place.ts";
import { InlinePlace } from "./inline-place.ts";
import { inlineText } from "./inline-text.ts";
import type { ParseEnv } from "./parse-env.ts";

/** What a heading's opening token knows. */
export interface HeadingMeta {
  readonly id: string;
  readonly text: string;
}

const explicit = /(?:^|[ \t])\{#([^\s{}]+)\}$/;

/** Gives each heading GitHub's id, or the one that `{#id}` sets. */
export function headingIds(md: MarkdownIt): void {
  md.core.ruler.before("inline", "heading_attributes", (state) => {
    for (let i = 0; i < state.tokens.length; i++) {
      const token = state.tokens[i]!;
      if (token.type !== "heading_open") continue;
      const inline = state.tokens[i + 1]!;
      const match = explicit.exec(inline.content);
      const meta: InlineMeta = { atx: token.markup.startsWith("#"), cut: match ? match[0].trimStart().length : 0 };
      if (match) {
        token.attrs = [["id", match[1]!]];
        inline.content = inline.content.slice(0, match.index);
      }
      inline.meta = meta;
    }
  });
  md.core.ruler.after("inline", "heading_ids", (state) => {
    const env = state.env as ParseEnv;
    for (let i = 0; i < state.tokens.length; i++) {
      const token = state.tokens[i]!;
      if (token.type !== "heading_open") continue;
      const inline = state.tokens[i + 1]!;
      const text = inlineText(inline.children ?? []);
      const chosen = token.attrGet("id");
      token.meta = { id: chosen === null ? env.slugger.next(text) : chosenId(env, inline, chosen), text: text.trim() };
      token.attrs = [["id", (token.meta as HeadingMeta).id]];
    }
  });
}

function chosenId(env: ParseEnv, inline: Token, id: string): string {
  if (!env.slugger.take(id)) {
    const place = new InlinePlace(env.source, inline, env.bodyLine);
    const start = place.offset(0);
    env.findings.push({ code: "duplicate-id", span: [start, place.end(inline.content.length)], target: id, data: {} });
  }
  return id;
}
