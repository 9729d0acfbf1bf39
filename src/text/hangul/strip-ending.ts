/** Endings that make verbs and adjectives of nouns with 하다, 되다 and 시키다. */
const endings =
  "하는 하기 하고 하며 하면 하지 하게 하여 하려면 하려고 하다 한다 합니다 했다 했던 하던 하도록 해서 해야 해주는 한 할 함 되는 되기 되고 되며 되면 되지 되어 된다 됩니다 되다 됐다 되었다 된 될 됨 시키는 시키기 시킨 시킬 하는법 하기전에";

const known = new Set(endings.split(" "));
const longest = Math.max(...[...known].map((ending) => ending.length));

/** The noun in an inflected verb, of two syllables at least: `처리하는` → `처리`, `설정됩니다` → `설정`. Otherwise the word itself. */
export function stripEnding(word: string): string {
  for (let length = Math.min(longest, word.length - 2); length > 0; length--) {
    if (known.has(word.slice(-length))) return word.slice(0, -length);
  }
  return word;
}
