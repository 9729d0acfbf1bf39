import type { MarkdownIt, StateBlock } from "markdown-it";
import { ruleOf } from "./rule-of.ts";

interface State extends StateBlock {
  /** Where the text of what holds each list around a line begins, within the innermost quote. */
  readonly outer: number[];
}

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

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
  const Base = md.block.State;
  // Of one form from the beginning on: to what gets a field later V8 reads every field slower.
  md.block.State = class extends Base implements State {
    readonly outer: number[] = [];
  };
  for (const [name, alt] of Object.entries(interrupting)) {
    const rule = ruleOf<BlockRule>(md.block.ruler, name);
    md.block.ruler.at(name, (wrappers[name] ?? unlessLazy)(rule), { alt });
  }
}

const unlessLazy =
  (rule: BlockRule): BlockRule =>
  (state, startLine, endLine, silent) =>
    !(silent && isLazy(state, startLine)) && rule(state, startLine, endLine, silent);

const wrappers: Readonly<Record<string, (rule: BlockRule) => BlockRule>> = {
  list: (rule) => (state, startLine, endLine, silent) => {
    if (silent) return !isLazy(state, startLine) && rule(state, startLine, endLine, true);
    const { outer } = state as State;
    outer.push(state.blkIndent);
    const done = rule(state, startLine, endLine, false);
    outer.pop();
    return done;
  },
  blockquote: (rule) => (state, startLine, endLine, silent) => {
    if (silent) return !isLazy(state, startLine) && rule(state, startLine, endLine, true);
    const { outer } = state as State;
    if (outer.length === 0) return rule(state, startLine, endLine, false);
    // Columns are counted anew in a quote.
    const before = outer.splice(0);
    const done = rule(state, startLine, endLine, false);
    outer.push(...before);
    return done;
  },
  html_block: (rule) => (state, startLine, endLine, silent) =>
    silent
      ? !isLazy(state, startLine) && (rule(state, startLine, endLine, true) || isLoneTag(state, startLine))
      : rule(state, startLine, endLine, false),
};

/**
 * Whether a line that is too far left for its list goes on with the paragraph: a quote has taken it in, or in what holds the list it stands
 * as far right as code, as on GitHub.
 */
function isLazy(state: StateBlock, line: number): boolean {
  const indent = state.sCount[line]!;
  if (indent >= state.blkIndent) return false;
  if (indent < 0) return true;
  const start = (state as State).outer.findLast((column) => column <= indent);
  return start !== undefined && indent - start >= 4;
}

/** A tag alone on a line goes on with a paragraph, but on GitHub not with a table, nor with what is in a quote or list that the line is not marked as part of. */
function isLoneTag(state: StateBlock, line: number): boolean {
  const { src, bMarks, tShift, eMarks, sCount, blkIndent, md } = state;
  const parent = state.parentType as string;
  const indent = sCount[line]! - blkIndent;
  if (indent >= 4 || (indent >= 0 && parent !== "blockquote" && parent !== "table")) return false;
  return md.options.html === true && loneTag.test(src.slice(bMarks[line]! + tShift[line]!, eMarks[line]));
}
