import type { Heading } from "../model/heading.ts";

/**
 * The heading that a fragment must have meant: the only one near it, word by word. A number inside is part of the name (`v1` is never
 * `v2`), a number in front or a duplicate's `-1` is not, for sections are renumbered.
 */
export function sureHeading(headings: readonly Heading[], fragment: string): Heading | undefined {
  const core = withoutNumber(fragment);
  if (core === "") return undefined;
  const alike = headings.filter(({ id }) => withoutNumber(id) === core);
  const near = alike.length > 0 ? alike : headings.filter(({ id }) => isNear(core, withoutNumber(id)));
  return near.length === 1 ? near[0] : undefined;
}

function withoutNumber(id: string): string {
  return id
    .toLowerCase()
    .replaceAll("\uFE0F", "")
    .replace(/^[\d-]+(?=\D)/, "")
    .replace(/-\d+$/, "");
}

/** Another hyphenation, or a slip in words: in each at most a fifth of its letters (자모), so that `import` is not `export`. */
function isNear(a: string, b: string): boolean {
  if (a.replaceAll("-", "") === b.replaceAll("-", "")) return true;
  const [left, right] = [a.split("-"), b.split("-")];
  return (
    left.length === right.length && left.every((word, i) => isSlip(word.normalize("NFD"), right[i]!.normalize("NFD")))
  );
}

function isSlip(a: string, b: string): boolean {
  return a === b || (digits(a) === digits(b) && distance(a, b) <= Math.floor(Math.min(a.length, b.length) / 5));
}

function digits(word: string): string {
  return word.replaceAll(/\D+/g, " ").trim();
}

/** Letters to be put in, taken out or exchanged to make one word of the other. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, exchanged));
    }
    previous = current;
  }
  return previous[b.length]!;
}
