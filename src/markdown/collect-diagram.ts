import type { Token } from "markdown-it";
import { endMark, type NoteDraft, pieceMark } from "./note-draft.ts";
import type { ParseEnv, Span } from "./parse-env.ts";

/** Where a fence stands, from its first backtick to its last line's end. */
export function fenceSpan(token: Token, { source, bodyLine }: ParseEnv): Span {
  const [first, after] = token.map!;
  const start = source.starts[bodyLine + first]!;
  let last = bodyLine + after - 1;
  while (last > bodyLine + first && source.text.slice(source.starts[last]!, source.lineEnd(last)).trim() === "") last--;
  const marker = source.text.indexOf(token.markup, start);
  return [Math.max(start, marker), source.lineEnd(last)];
}

/** Takes a fence of Mermaid out of the note: a slot stands for it. */
export function collectDiagram(token: Token, caption: string, env: ParseEnv, draft: NoteDraft): void {
  const { source, bodyLine } = env;
  const line = bodyLine + token.map![0] + 1;
  const first = token.content.slice(0, Math.max(0, token.content.indexOf("\n")));
  const indent = line < source.starts.length ? source.lineEnd(line) - source.starts[line]! - first.length : 0;
  const diagram = { source: token.content, caption, sourceLine: line + 1, sourceColumn: Math.max(0, indent) + 1 };
  const index = draft.diagrams.push({ diagram, span: fenceSpan(token, env) }) - 1;
  const slot = draft.slots.push({ type: "diagram", diagram: index }) - 1;
  token.type = "slot";
  token.content = pieceMark + slot + endMark;
}
