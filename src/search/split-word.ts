const longest = 40;
const humps = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}\d]+|\d[\d.]*/gu;

/** A word as terms hold it: no longer than a bound that only garbage passes. */
export function cutWord(word: string): string {
  return word.length > longest ? word.slice(0, longest) : word;
}

/** The parts of a Latin word beside the whole: `getUserName` → get, User, Name; `v1.29` → 1.29; `.NET` → NET. */
export function splitWord(word: string): readonly string[] {
  const bare = word.replace(/^\.|[+#]+$/g, "");
  const parts = bare === word ? [] : [bare];
  if (/\d|\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(bare)) {
    for (const [part] of bare.matchAll(humps)) if (part.length > 1 && part !== bare) parts.push(part);
  }
  return parts;
}
