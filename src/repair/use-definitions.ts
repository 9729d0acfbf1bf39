/** A definition's label, wherever one may stand: in quotations and lists too. Not a footnote's. */
const DEFINITION = /^[ \t>*+\d.)-]*\[((?:[^\\[\]^\n]|\\.)(?:[^\\[\]\n]|\\.)*)\]:/gm;

/**
 * A note's text with a use of each of its definitions at the end: `[label]: old.md` that no link uses is then read as a link too, with its
 * true place. Where the text is not what it looks like (code, say), the uses are mere text.
 */
export function useDefinitions(source: string): string {
  const labels = new Set([...source.matchAll(DEFINITION)].map((match) => match[1]!));
  return labels.size === 0 ? source : `${source}\n\n${[...labels].map((label) => `[${label}]`).join("\n\n")}\n`;
}
