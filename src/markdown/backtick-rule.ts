import type { MarkdownIt, StateInline } from "markdown-it";
import { ruleOf } from "./rule-of.ts";

/** What its types leave out: where the last run of each length stands, once a scan for one has failed. */
interface BacktickState extends StateInline {
  backticks: Record<number, number>;
  backticksScanned: boolean;
}

const BACKTICK = 0x60;

type InlineRule = (state: BacktickState, silent: boolean) => boolean;

/**
 * Tells markdown-it's rule for code of all runs of backticks before it asks. What it learns from its own scans leaves out the runs that
 * closed something, and so code that is read again, behind a `[` that nothing closes, would be text.
 */
export function backtickRule(md: MarkdownIt): void {
  const code = ruleOf<InlineRule>(md.inline.ruler, "backticks");
  md.inline.ruler.at("backticks", (inline, silent) => {
    const state = inline as BacktickState;
    if (state.src.charCodeAt(state.pos) !== BACKTICK) return false;
    if (!state.backticksScanned) {
      noteRuns(state.src, state.backticks);
      state.backticksScanned = true;
    }
    const { backticks } = state;
    // A scan writes the runs that it passes over the last ones.
    state.backticks = Object.create(backticks) as Record<number, number>;
    const found = code(state, silent);
    state.backticks = backticks;
    return found;
  });
}

function noteRuns(text: string, last: Record<number, number>): void {
  for (let start = text.indexOf("`"), end = start; start >= 0; start = text.indexOf("`", end)) {
    for (end = start + 1; text.charCodeAt(end) === BACKTICK;) end++;
    last[end - start] = start;
  }
}
