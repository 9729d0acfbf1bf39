import type { Position } from "../model/position.ts";

/** The place of a finding about a whole note. */
export const AT_START: Position = { line: 1, column: 1, endLine: 1, endColumn: 1 };
