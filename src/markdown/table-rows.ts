import type { MarkdownIt, Token } from "markdown-it";
import type { InlineMeta, TableRow } from "./inline-place.ts";
import type { ParseEnv } from "./parse-env.ts";

/** Lets the block parser note where each table row begins: markdown-it's cells carry no place of their own. */
export function tableRows(md: MarkdownIt): void {
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
