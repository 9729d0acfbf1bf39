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
      const below = state.isEmpty(startLine + 1) ? startLine + 2 : startLine + 1;
      const line = silent ? startLine : below;
      if (line < endLine && state.src.charCodeAt(state.bMarks[line]! + state.tShift[line]!) === TILDE) return false;
      return rule(state, startLine, endLine, silent);
    },
    { alt: ["paragraph", "reference", "blockquote"] },
  );
}
