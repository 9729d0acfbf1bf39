import type { MarkdownIt, StateBlock } from "markdown-it";
import deflist from "markdown-it-deflist";
import { ruleOf } from "./rule-of.ts";

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

const TILDE = 0x7e;

/** Definition lists by markdown-it-deflist, but without its `~` for `:`, by which a sentence goes on (`1월 2일\n~ 3월 4일`). */
export function definitionLists(md: MarkdownIt): void {
  deflist(md);
  const rule = ruleOf<BlockRule>(md.block.ruler, "deflist");
  md.block.ruler.at(
    "deflist",
    (state, startLine, endLine, silent) => {
      // Asked of each line of a paragraph, the rule says no at once.
      if (silent) return rule(state, startLine, endLine, true) && !beginsWithTilde(state, startLine);
      const below = state.isEmpty(startLine + 1) ? startLine + 2 : startLine + 1;
      return !(below < endLine && beginsWithTilde(state, below)) && rule(state, startLine, endLine, false);
    },
    { alt: ["paragraph", "reference", "blockquote"] },
  );
}

function beginsWithTilde({ src, bMarks, tShift }: StateBlock, line: number): boolean {
  return src.charCodeAt(bMarks[line]! + tShift[line]!) === TILDE;
}
