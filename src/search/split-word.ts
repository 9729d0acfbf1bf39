const longest = 40;
const humps = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}\d]+|\d[\d.]*/gu;

/** A word as terms hold it: no longer than a bound that only garbage passes. */
export function cutWord(word: string): string {
  return word.length > longest ? word.slice(0, longest) : word;
}

/**
 * The parts of a Latin word beside the whole, and its ends from each part on: `getUserName` → get, User, Name, UserName;
 * `v1.29` → 1.29; `.NET` → NET.
 */
export function splitWord(word: string): readonly string[] {
  const bare = word.replace(/^\.|[+#]+$/g, "");
  const parts = bare === word ? [] : [bare];
  if (!/\d|\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(bare)) return parts;
  for (const { 0: part, index } of bare.matchAll(humps)) {
    if (part.length > 1 && part !== bare) parts.push(part);
    const end = bare.slice(index);
    if (index > 0 && end !== part && end.length > 2) parts.push(end);
  }
  return parts;
}
