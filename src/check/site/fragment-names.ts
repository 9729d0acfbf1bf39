import { decodePercent, encodeFragment } from "../../text/percent.ts";

/** Routes, states, views, and the lines of code to which pages of code jump by script: `L1-L9`, JSDoc's `line1`, rustdoc's `1-9`. */
const NO_ID = /^[/!?]|=|^L\d+(?:-L?\d+)?$|^line\d+$|^\d+-\d+$|^svgView\(/;

/** The ids that a fragment (without `#`, as written) may name, or `undefined` where it names none: the top, text to find, a script's route or state. */
export function fragmentNames(fragment: string): readonly string[] | undefined {
  const element = fragment.split(":~:", 1)[0]!;
  const decoded = decodePercent(element) ?? element;
  if (decoded === "" || /^top$/i.test(decoded) || NO_ID.test(decoded)) return undefined;
  if (decoded !== element) return [element, decoded];
  // A browser looks first for what it made of the fragment in the URL.
  return /^[!-~]*$/.test(element) ? [element] : [encodeFragment(element), element];
}
