import type { StateInline, Token } from "markdown-it";
import type { ParseEnv } from "./parse-env.ts";

/** Deeper nesting of images' texts and inline footnotes than this is shown as plain text: each level is parsed anew. */
const maxDepth = 20;

/** Parses a part of the content on its own, as the text of an image or of an inline footnote is. */
export function parseInner(state: StateInline, start: number, end: number): Token[] {
  const env = state.env as ParseEnv;
  const content = state.src.slice(start, end);
  const tokens: Token[] = [];
  if (env.depth >= maxDepth) {
    const token = new state.Token("text", "", 0);
    token.content = content;
    return [token];
  }
  const { place } = env;
  env.place = place.inner(start);
  env.depth++;
  state.md.inline.parse(content, state.md, env, tokens);
  env.depth--;
  env.place = place;
  return tokens;
}
