const foldable = /[\u00c0-\u024f\uff01-\uff5e]/g;

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
  const base = character.normalize("NFD").charAt(0);
  return base >= "a" && base <= "z" ? base : character;
}

/** Text without case, accents and full-width forms, of the same length in UTF-16 units, so that offsets hold. */
export function foldText(text: string): string {
  let lower = text.toLowerCase();
  if (lower.length !== text.length) {
    lower = "";
    for (const character of text) {
      const small = character.toLowerCase();
      lower += small.length === character.length ? small : character;
    }
  }
  return lower.replace(foldable, foldCharacter);
}
