import type { MarkdownIt } from "markdown-it";
import { type InlineMeta, InlinePlace } from "./inline-place.ts";
import type { ParseEnv } from "./parse-env.ts";

/**
 * One of these stands in everything that a check asks of a text: links of every form and tags, footnotes, formulas, HTML and what may
 * be escaped or wrongly struck out.
 */
const telling = /[[<@#^$~%{\\]|:\/\/|www\./;

/** Replaces markdown-it's core rule that parses inline content: this one says where the content stands. */
export function inlineRule(md: MarkdownIt): void {
  md.core.ruler.at("inline", (state) => {
    const env = state.env as ParseEnv;
    let inHeading = false;
    const { tokens } = state;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.type !== "inline") {
        inHeading = token.type === "heading_open";
        continue;
      }
      // Most of a note is plain prose, which nobody reads where none is made.
      if (!env.draw && !inHeading && !telling.test(token.content)) continue;
      env.place = new InlinePlace(env.source, token, env.bodyLine);
      // An inline footnote's text was parsed where it is cited.
      if (token.children!.length === 0) state.md.inline.parse(token.content, state.md, env, token.children!);
      const before = (token.meta as InlineMeta | null)?.before;
      if (before !== undefined) {
        token.children!.unshift(Object.assign(new state.Token("kept", "", 0), { content: before }));
      }
    }
  });
}
