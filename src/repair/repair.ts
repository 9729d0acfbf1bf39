import type { Diagnostic } from "../model/diagnostic.ts";
import type { Link } from "../model/link.ts";
import type { Edit } from "./edit.ts";

/** A mend of one finding: what stands in the note, and what shall stand there. */
export interface Repair extends Edit {
  readonly finding: Diagnostic;
  readonly link: Link;
}
