import type { StateInline } from "markdown-it";
import type { ParseEnv } from "./parse-env.ts";

/** Reports `[text][label]` whose label nobody defines, unless it looks like an index (`dp[i][j]`), a task box or a footnote. */
export function reportMissingDefinition(
  state: StateInline,
  start: number,
  labelStart: number,
  labelEnd: number,
  end: number,
): void {
  const { src } = state;
  if (start > 0 && /[\w)\]]/.test(src[start - 1]!)) return;
  const text = src.slice(labelStart, labelEnd);
  const label = src.slice(labelEnd + 2, end - 1);
  if (/^[ xX]?$/.test(text) || text.startsWith("^") || label.startsWith("^") || /^[ xX]$/.test(label)) return;
  const env = state.env as ParseEnv;
  env.findings.push({
    code: "missing-definition",
    span: [env.place.offset(start), env.place.end(end)],
    target: label,
    data: {},
  });
}
