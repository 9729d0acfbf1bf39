import type { MarkdownIt, StateBlock } from "markdown-it";
import { ruleOf } from "./rule-of.ts";

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

const deep = ["paragraph", "reference", "blockquote", "list"];
const flat = ["paragraph", "reference", "blockquote"];
const interrupting = { fence: deep, blockquote: deep, hr: deep, list: flat, html_block: flat, heading: flat };

/**
 * A line that a quote takes in without `>` goes on with a paragraph. The outermost quote has asked whether a block begins there;
 * the quotes in it, for which markdown-it hides the line's indent (-1), do not ask again.
 */
export function lazyLines(md: MarkdownIt): void {
  for (const [name, alt] of Object.entries(interrupting)) {
    const rule = ruleOf<BlockRule>(md.block.ruler, name);
    md.block.ruler.at(
      name,
      (state, startLine, endLine, silent) =>
        !(silent && state.sCount[startLine]! < 0) && rule(state, startLine, endLine, silent),
      { alt },
    );
  }
}
