import type { MarkdownIt, StateInline } from "markdown-it";
import type { ParseEnv } from "./parse-env.ts";

/** Keeps `~~` between two digits as text (`1~~3장` is a range) and reports it: elsewhere it would strike out. */
export function strayStrikethrough(md: MarkdownIt): void {
  md.inline.ruler.before("strikethrough", "stray_strikethrough", (state: StateInline, silent: boolean) => {
    const { src, pos } = state;
    if (src.charCodeAt(pos) !== 0x7e || src.charCodeAt(pos + 1) !== 0x7e) return false;
    if (!isDigit(src.charCodeAt(pos - 1)) || !isDigit(src.charCodeAt(pos + 2))) return false;
    if (!silent) {
      const env = state.env as ParseEnv;
      state.pending += "~~";
      const span = [env.place.offset(pos), env.place.end(pos + 2)] as const;
      env.findings.push({ code: "stray-strikethrough", span, target: "~~", data: {} });
    }
    state.pos += 2;
    return true;
  });
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
