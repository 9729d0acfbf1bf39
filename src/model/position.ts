/**
 * A range in a note's source as its author sees it.
 * Lines and columns are 1-based; columns count UTF-16 units of the raw source line (a BOM is not counted).
 * `endColumn` is the column just after the last unit, so `line.slice(column - 1, endColumn - 1)` is the text.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
