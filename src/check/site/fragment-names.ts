import { decodePercent } from "../../text/percent.ts";

/** The ids that a fragment (without `#`, as written) may name, or `undefined` where it names none: the top, text to find, a script's route or state. */
export function fragmentNames(fragment: string): readonly string[] | undefined {
  const element = fragment.split(":~:", 1)[0]!;
  const decoded = decodePercent(element) ?? element;
  if (decoded === "" || /^top$/i.test(decoded) || /^[/!?]|=|^L\d+(?:-L?\d+)?$|^svgView\(/.test(decoded))
    return undefined;
  return decoded === element ? [element] : [element, decoded];
}
