import type { MarkdownIt } from "markdown-it";
import { InlinePlace } from "./inline-place.ts";
import type { ParseEnv } from "./parse-env.ts";

/** Replaces markdown-it's core rule that parses inline content: this one says where the content stands. */
export function inlineRule(md: MarkdownIt): void {
  md.core.ruler.at("inline", (state) => {
    const env = state.env as ParseEnv;
    env.newSlot = (content) => Object.assign(new state.Token("slot", "", 0), { content });
    for (const token of state.tokens) {
      if (token.type !== "inline") continue;
      env.place = new InlinePlace(env.source, token, env.bodyLine);
      state.md.inline.parse(token.content, state.md, env, token.children!);
    }
  });
}
