import type { StateInline } from "markdown-it";
import type { ParseEnv } from "./parse-env.ts";

/**
 * Reports `[text][label]` whose label nobody defines, unless it looks like an index (`dp[i][j]`, `[ i ][ j ]`), a row of
 * brackets (`[가][나][다]`), a task box or a footnote. In a link's text it can be no link, so that brackets are meant.
 */
export function reportMissingDefinition(
  state: StateInline,
  start: number,
  labelStart: number,
  labelEnd: number,
  end: number,
): void {
  const { src } = state;
  if ((start > 0 && /[\w)\]]/.test(src[start - 1]!)) || src[end] === "[") return;
  if ((state as StateInline & { linkLevel: number }).linkLevel > 0) return;
  const text = src.slice(labelStart, labelEnd);
  const label = src.slice(labelEnd + 2, end - 1);
  if (/^\s.*\s$/s.test(text) && /^\s.*\s$/s.test(label)) return;
  if (/^[ xX]?$/.test(text) || text.startsWith("^") || label.startsWith("^") || /^[ xX]$/.test(label)) return;
  const env = state.env as ParseEnv;
  env.findings.push({
    code: "missing-definition",
    span: [env.place.offset(start), env.place.end(end)],
    target: label,
    data: {},
  });
}
