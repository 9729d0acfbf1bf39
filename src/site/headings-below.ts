const OPEN = /<h([1-6])(?=[\s>])/g;
const TAG = /<(\/?)h([1-6])(?=[\s>])/g;

/** Moves all headings of a piece of HTML by as many steps as bring its highest one step below this depth; six is the deepest. */
export function headingsBelow(html: string, depth: number): string {
  let highest = 7;
  for (const [, level] of html.matchAll(OPEN)) highest = Math.min(highest, Number(level));
  const steps = depth + 1 - highest;
  if (highest > 6 || steps === 0) return html;
  return html.replace(
    TAG,
    (_, slash: string, level: string) => `<${slash}h${Math.max(1, Math.min(6, Number(level) + steps))}`,
  );
}
