import type { MarkdownIt, StateBlock } from "markdown-it";
import type { ParseEnv } from "./parse-env.ts";
import { ruleOf } from "./rule-of.ts";

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

/**
 * Lets markdown-it's own rule for `[label]: target` also say where both stand.
 * The rule keeps nothing but the target, so the offsets travel in it, as `start:end:target`.
 */
export function definitionRule(md: MarkdownIt): void {
  const original = ruleOf<BlockRule>(md.block.ruler, "reference");
  const plain = md.helpers.parseLinkDestination;
  const [heading, paragraph] = ["lheading", "paragraph"].map((name) => ruleOf<BlockRule>(md.block.ruler, name));
  let target = -1;
  const define: BlockRule = (state, startLine, endLine, silent) => {
    if (state.src.charCodeAt(state.bMarks[startLine]! + state.tShift[startLine]!) !== 0x5b) return false;
    md.helpers.parseLinkDestination = (text, start, max) => {
      const found = plain(text, start, max);
      if (found.ok) {
        const angled = text.charCodeAt(start) === 0x3c ? 1 : 0;
        target = start + angled;
        found.str = `${target}:${found.pos - angled}:${found.str}`;
      }
      return found;
    };
    const done = original(state, startLine, endLine, silent);
    md.helpers.parseLinkDestination = plain;
    if (done) {
      const env = state.env as ParseEnv;
      const end = state.skipSpacesBack(state.eMarks[state.line - 1]!, 0);
      const start = state.bMarks[startLine]! + state.tShift[startLine]!;
      env.definitions.set(target, [env.bodyStart + start, env.bodyStart + end]);
    }
    return done;
  };
  md.block.ruler.at("reference", (state, startLine, endLine, silent) => {
    if (!define(state, startLine, endLine, silent)) return false;
    if (!silent) goOn(state, endLine, [define, heading!, paragraph!]);
    return true;
  });
}

/** As on GitHub, lines as far right as code go on with the paragraph that a definition begins, and so do those that a quote takes in without `>` (-1). */
function goOn(state: StateBlock, endLine: number, rules: readonly BlockRule[]): void {
  for (let line = state.line; line < endLine && !state.isEmpty(line); line = state.line) {
    const indent = state.sCount[line]!;
    if (indent >= 0 && indent - state.blkIndent < 4) return;
    state.sCount[line] = state.blkIndent;
    const first = indent < 0 && state.tShift[line]! >= 4 ? 1 : 0;
    const isDefinition = rules.findIndex((rule, i) => i >= first && rule(state, line, endLine, false)) === 0;
    state.sCount[line] = indent;
    if (!isDefinition) return;
  }
}
