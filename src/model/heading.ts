import type { Position } from "./position.ts";

/** A heading and the id that GitHub gives it. */
export interface Heading {
  /** 1 to 6. */
  readonly depth: number;
  /** Raw (not percent-encoded) id, unique in its note. */
  readonly id: string;
  /** Plain text, NFC. */
  readonly text: string;
  readonly position: Position;
}
