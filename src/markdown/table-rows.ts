import type { MarkdownIt, StateBlock, Token } from "markdown-it";
import type { InlineMeta, TableRow } from "./inline-place.ts";
import type { ParseEnv } from "./parse-env.ts";
import { ruleOf } from "./rule-of.ts";

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

/** Blocks that a first line may begin before it may head a table: markdown-it asks for tables first. */
const stronger = ["fence", "blockquote", "hr", "list", "html_block", "heading"];

/** Under a line of one cell, it makes a heading of it. */
const underline = /^[ \t]*-+[ \t]*$/;

/**
 * Lets the block parser note where each table row begins: markdown-it's cells carry no place of their own.
 * As on GitHub, `# a | b` is a heading though dashes follow.
 */
export function tableRows(md: MarkdownIt): void {
  const table = ruleOf<BlockRule>(md.block.ruler, "table");
  const others = stronger.map((name) => ruleOf<BlockRule>(md.block.ruler, name));
  md.block.ruler.at(
    "table",
    (state, startLine, endLine, silent) =>
      table(state, startLine, endLine, true) &&
      !underline.test(state.src.slice(state.bMarks[startLine + 1], state.eMarks[startLine + 1])) &&
      !others.some((rule) => rule(state, startLine, endLine, true)) &&
      (silent || table(state, startLine, endLine, false)),
    { alt: ["paragraph", "reference"] },
  );
  const Base = md.block.State;
  md.block.State = class extends Base {
    #line = 0;
    #row: TableRow | undefined;
    #cell = 0;

    override push(type: string, tag: string, nesting: Token["nesting"]): Token {
      const token = super.push(type, tag, nesting);
      if (tag === "" && type === "inline" && this.parentType === ("table" as string)) {
        token.meta = { row: this.#row!, cell: this.#cell++ } satisfies InlineMeta;
      } else if (type === "table_open") {
        this.#line = this.line;
      } else if (type === "tr_open") {
        const start = (this.env as ParseEnv).bodyStart + this.bMarks[this.#line]! + this.tShift[this.#line]!;
        this.#row = { start };
        this.#cell = 0;
        // The row of dashes makes no tokens.
        this.#line++;
      } else if (type === "tbody_open") {
        this.#line++;
      }
      return token;
    }
  };
}
