import type { MarkdownIt, StateInline } from "markdown-it";

/** Units at which some inline rule may begin. */
const stops = new Uint8Array(128);
for (const char of "\n!#$%&*+-:<=>@[\\]^_`{}~") stops[char.charCodeAt(0)] = 1;
/** Begins `www.`, which GitHub links without a scheme. */
const w = 0x77;

/** Replaces markdown-it's rule for plain text by one that also stops at `www.`. */
export function textRule(md: MarkdownIt): void {
  md.inline.ruler.at("text", text);
}

function text(state: StateInline, silent: boolean): boolean {
  const { src, posMax, pos } = state;
  let at = pos;
  for (; at < posMax; at++) {
    const code = src.charCodeAt(at);
    if (code > 127) continue;
    if (stops[code] === 1) break;
    if (code === w && src.charCodeAt(at + 1) === w && src.charCodeAt(at + 2) === w && src.charCodeAt(at + 3) === 0x2e) {
      break;
    }
  }
  if (at === pos) return false;
  if (!silent) state.pending += src.slice(pos, at);
  state.pos = at;
  return true;
}
