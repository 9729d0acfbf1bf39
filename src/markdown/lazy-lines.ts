import type { MarkdownIt, StateBlock } from "markdown-it";
import { ruleOf } from "./rule-of.ts";

interface State extends StateBlock {
  /** Where the text of what holds each list around a line begins, within the innermost quote. */
  outer?: number[];
}

type BlockRule = (state: State, startLine: number, endLine: number, silent: boolean) => boolean;

const deep = ["paragraph", "reference", "blockquote", "list"];
const flat = ["paragraph", "reference", "blockquote"];
const interrupting = { fence: deep, blockquote: deep, hr: deep, list: flat, html_block: flat, heading: flat };

const attribute = String.raw`\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^"'=<>\x60\s]+|'[^']*'|"[^"]*"))?`;
const loneTag = new RegExp(String.raw`^<(?:[a-z][a-z\d-]*(?:${attribute})*\s*/?|/[a-z][a-z\d-]*\s*)>\s*$`, "i");

/**
 * A line that a quote takes in without `>` goes on with a paragraph. The outermost quote has asked whether a block begins there;
 * the quotes in it, for which markdown-it hides the line's indent (-1), do not ask again.
 */
export function lazyLines(md: MarkdownIt): void {
  for (const [name, alt] of Object.entries(interrupting)) {
    const rule = ruleOf<BlockRule>(md.block.ruler, name);
    const begin = wrappers[name]?.(rule) ?? rule;
    md.block.ruler.at(
      name,
      (state, startLine, endLine, silent) =>
        !(silent && (state.sCount[startLine]! < 0 || isIndented(state, startLine))) &&
        begin(state, startLine, endLine, silent),
      { alt },
    );
  }
}

const wrappers: Readonly<Record<string, (rule: BlockRule) => BlockRule>> = {
  list: (rule) => (state, startLine, endLine, silent) => {
    if (silent) return rule(state, startLine, endLine, true);
    const outer = (state.outer ??= []);
    outer.push(state.blkIndent);
    const done = rule(state, startLine, endLine, false);
    outer.pop();
    return done;
  },
  // Columns are counted anew in a quote.
  blockquote: (rule) => (state, startLine, endLine, silent) => {
    if (silent || state.outer === undefined) return rule(state, startLine, endLine, silent);
    const { outer } = state;
    state.outer = [];
    const done = rule(state, startLine, endLine, silent);
    state.outer = outer;
    return done;
  },
  html_block: (rule) => (state, startLine, endLine, silent) =>
    rule(state, startLine, endLine, silent) || (silent && isLoneTag(state, startLine)),
};

/** Too far left for its list, yet in what holds the list as far right as code: as on GitHub it goes on with the paragraph. */
function isIndented({ sCount, blkIndent, outer }: State, line: number): boolean {
  const indent = sCount[line]!;
  if (indent >= blkIndent) return false;
  const start = outer?.findLast((column) => column <= indent);
  return start !== undefined && indent - start >= 4;
}

/** A tag alone on a line goes on with a paragraph, but on GitHub not with a table, nor with what is in a quote or list that the line is not marked as part of. */
function isLoneTag(state: State, line: number): boolean {
  const { src, bMarks, tShift, eMarks, sCount, blkIndent, md } = state;
  const parent = state.parentType as string;
  const indent = sCount[line]! - blkIndent;
  if (indent >= 4 || (indent >= 0 && parent !== "blockquote" && parent !== "table")) return false;
  return md.options.html === true && loneTag.test(src.slice(bMarks[line]! + tShift[line]!, eMarks[line]));
}
