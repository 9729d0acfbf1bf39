import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { calloutTitle } from "./callout-title.ts";
import type { InlineMeta } from "./inline-place.ts";
import type { ParseEnv } from "./parse-env.ts";

const head = /^\[!([\p{L}\p{N}_-]{1,40})(?:\|[^\]\n]{0,80})?\]([+-]?)(?:[ \t]+([^\n]*?)[ \t]*)?(?:\n|$)/u;

/** Makes GitHub's alerts (`> [!NOTE]`) and Obsidian's callouts (`> [!팁]- 제목`) of quotes that begin like one. */
export function callouts(md: MarkdownIt): void {
  md.core.ruler.after("block", "callouts", (state) => {
    if (!state.src.includes("[!")) return;
    const { tokens } = state;
    const out: Token[] = [];
    const closes: (string | undefined)[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.type === "blockquote_open") {
        const inline = tokens[i + 1]?.type === "paragraph_open" ? tokens[i + 2] : undefined;
        const match = inline && head.exec(inline.content);
        closes.push(match ? open(state, token, inline, match, out) : undefined);
        if (match) {
          // Of the first paragraph nothing may be left.
          if (inline.content === "") i += 3;
          continue;
        }
      } else if (token.type === "blockquote_close") {
        const tag = closes.pop();
        if (tag !== undefined) {
          const content = new state.Token("callout_content_close", "div", -1);
          content.block = true;
          content.level = token.level + 1;
          token.tag = tag;
          out.push(content);
        }
      }
      out.push(token);
    }
    state.tokens = out;
  });
}

/** Pushes all that stands before the callout's text; gives the tag that closes it. */
function open(state: StateCore, quote: Token, inline: Token, match: RegExpExecArray, out: Token[]): string {
  const [whole, type, fold, title] = match;
  const line = inline.map![0];
  const name = type!.toLowerCase();
  quote.tag = fold ? "details" : "div";
  quote.attrs = [
    ["class", "callout"],
    ["data-callout", name],
  ];
  if (fold === "+") quote.attrs.push(["open", ""]);
  const make = (kind: string, tag: string, nesting: Token["nesting"]): Token => {
    const token = new state.Token(kind, tag, nesting);
    token.block = true;
    token.level = quote.level + 1;
    return token;
  };
  const tag = fold ? "summary" : "p";
  const titleOpen = make("callout_title_open", tag, 1);
  titleOpen.attrs = [["class", "callout-title"]];
  const text = make("inline", "", 0);
  text.level = quote.level + 2;
  text.children = [];
  text.map = [line, line + 1];
  const written = title ?? "";
  text.meta = { own: written === "" } satisfies InlineMeta;
  text.content = written || calloutTitle(name, (state.env as ParseEnv).lang);
  const contentOpen = make("callout_content_open", "div", 1);
  contentOpen.attrs = [["class", "callout-content"]];
  out.push(quote, titleOpen, text, make("callout_title_close", tag, -1), contentOpen);
  inline.content = inline.content.slice(whole!.length);
  inline.map = [line + 1, inline.map![1]];
  return quote.tag;
}
