import type { MarkdownIt, StateCore, Token } from "markdown-it";
import anchor from "markdown-it-anchor";
import type { InlineMeta } from "./inline-place.ts";
import { InlinePlace } from "./inline-place.ts";
import { inlineText } from "./inline-text.ts";
import type { ParseEnv } from "./parse-env.ts";
import { ruleOf } from "./rule-of.ts";

/** What a heading's opening token knows. */
export interface HeadingMeta {
  readonly id: string;
  readonly text: string;
}

// `{#id}`, and the comment that sites of MDX write in its stead: `{/*id*/}`, `{/* #id */}`.
const explicit = /(?:^|[ \t])\{(?:#([^\s{}]+)|\/\*[ \t]*#?([^\s{}*]+)[ \t]*\*\/)\}$/;

/** Gives each heading GitHub's id, or the one that the author set; those are taken first and the others numbered around them. */
export function headingIds(md: MarkdownIt): void {
  md.core.ruler.before("inline", "heading_attributes", (state) => {
    for (let i = 0; i < state.tokens.length; i++) {
      const token = state.tokens[i]!;
      if (token.type !== "heading_open") continue;
      const inline = state.tokens[i + 1]!;
      const match = explicit.exec(inline.content);
      const meta: InlineMeta = { atx: token.markup.startsWith("#"), cut: match ? match[0].trimStart().length : 0 };
      if (match) {
        token.attrs = [["id", match[1] ?? match[2]!]];
        inline.content = inline.content.slice(0, match.index);
      }
      inline.meta = meta;
    }
  });
  md.core.ruler.after("inline", "chosen_ids", (state) => {
    const env = state.env as ParseEnv;
    for (let i = 0; i < state.tokens.length; i++) {
      const token = state.tokens[i]!;
      const chosen = token.type === "heading_open" ? token.attrGet("id") : null;
      if (chosen !== null) token.attrs = [["id", takeId(env, state.tokens[i + 1]!, chosen)]];
    }
  });
  md.use(anchor, {
    level: [1, 2, 3, 4, 5, 6],
    tabIndex: false,
    getTokensText: inlineText,
    slugifyWithState: (title: string, state: StateCore) => (state.env as ParseEnv).slugger.next(title),
    callback: (token: Token, { slug, title }: { slug: string; title: string }) => {
      token.meta = { id: slug, text: title.trim() } satisfies HeadingMeta;
    },
  });
  const name = ruleOf<(state: StateCore) => void>(md.core.ruler, "anchor");
  // One heading at a time: among all tokens it would look for each from the first one on.
  md.core.ruler.at("anchor", (state) => {
    const { tokens } = state;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]!.type !== "heading_open") continue;
      state.tokens = tokens.slice(i, i + 2);
      name(state);
    }
    state.tokens = tokens;
  });
}

/** An id set twice is told, and numbered: a page may hold it once. */
function takeId(env: ParseEnv, inline: Token, id: string): string {
  if (env.slugger.take(id)) return id;
  const place = new InlinePlace(env.source, inline, env.bodyLine);
  const start = env.source.text.indexOf("{#", place.end(inline.content.length)) + "{#".length;
  env.findings.push({ code: "duplicate-id", span: [start, start + id.length], target: id, data: {} });
  return env.slugger.next(id);
}
