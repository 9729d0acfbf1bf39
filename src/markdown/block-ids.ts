import type { MarkdownIt, Token } from "markdown-it";
import type { InlineMeta } from "./inline-place.ts";
import type { ParseEnv } from "./parse-env.ts";

const id = /(^|[ \t\n])\^([A-Za-z0-9-]+)[ \t]*$/;

/** Reads Obsidian's `^id` at the end of a block, or alone after one, and takes it out of the text. */
export function blockIds(md: MarkdownIt): void {
  md.core.ruler.after("block", "block_ids", (state) => {
    if (!state.src.includes("^")) return;
    const env = state.env as ParseEnv;
    const { tokens } = state;
    const out: Token[] = [];
    /** By level: index in `out` of the last block that began there under the present parent. */
    const last: (number | undefined)[] = [];
    const items: string[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const inline = token.type === "paragraph_open" ? tokens[i + 1]! : undefined;
      const match = inline?.content.includes("^") === true ? id.exec(inline.content) : null;
      if (inline && match) {
        const alone = match.index === 0 && match[1] === "";
        const before = last[token.level];
        if (alone && before !== undefined && out.length > 0) {
          mark(env, match[2]!, out[before]!, out.at(-1)!);
          i += 2;
          continue;
        }
        if (!alone) {
          inline.content = inline.content.slice(0, match.index);
          inline.meta = cutMeta(inline, match[0]);
          const parent = out.at(-1);
          if (parent?.type === "list_item_open") {
            items[items.length - 1] = match[2]!;
            parent.attrSet("id", `^${match[2]!}`);
            env.blockStarts.set(token, match[2]!);
          } else mark(env, match[2]!, token, tokens[i + 2]!);
        }
      }
      if (token.type === "list_item_open") items.push("");
      // Of a list item all is meant, the lists in it too.
      else if (token.type === "list_item_close") {
        const name = items.pop();
        if (name) env.blockEnds.set(out.at(-1)!, name);
      }
      if (token.nesting >= 0 && token.block && token.type !== "inline") {
        last.length = token.level + 1;
        last[token.level] = out.length;
      }
      out.push(token);
    }
    state.tokens = out;
  });
}

/** What is cut off with a line of its own leaves its line to nobody; on a text's last line it moves that line's end. */
function cutMeta(inline: Token, cut: string): InlineMeta {
  const meta = inline.meta as InlineMeta | null;
  return cut.startsWith("\n") ? { ...meta } : { ...meta, cut: cut.trim().length };
}

function mark(env: ParseEnv, name: string, first: Token, last: Token): void {
  env.blockStarts.set(first, name);
  env.blockEnds.set(last, name);
  if (!first.hidden && first.attrGet("id") === null) first.attrSet("id", `^${name}`);
}
