/** Texts of which at least this part (by length of equal lines) is the same are one note, as git holds for renames. */
const LEAST = 0.5;
/** Shorter texts are too much alike to tell. */
const SHORTEST = 40;

/** Finds the one text that must be an old text's later form; `undefined` where none or more than one is near. */
export function similarNote(old: string, texts: ReadonlyMap<string, string>): string | undefined {
  const lines = lineSizes(old);
  if (total(lines) < SHORTEST) return undefined;
  const near = [...texts]
    .map(([path, text]) => ({ path, likeness: likeness(lines, lineSizes(text)) }))
    .filter(({ likeness }) => likeness >= LEAST)
    .toSorted((a, b) => b.likeness - a.likeness);
  const [best, next] = near;
  return best !== undefined && (next === undefined || next.likeness < best.likeness - 0.1) ? best.path : undefined;
}

function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [line, size] of a) shared += Math.min(size, b.get(line) ?? 0);
  return (2 * shared) / (total(a) + total(b));
}

/** Each line and the length of all its copies. */
function lineSizes(text: string): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const raw of text.normalize("NFC").split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    if (line !== "") sizes.set(line, (sizes.get(line) ?? 0) + line.length);
  }
  return sizes;
}

function total(sizes: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const size of sizes.values()) sum += size;
  return sum;
}
