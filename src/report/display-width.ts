const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;

/** Terminal columns of one grapheme, after Unicode's East Asian Width: 2 for Hangul, Han, kana and emoji, 0 for what joins. */
export function displayWidth(grapheme: string): number {
  if (grapheme.length === 1 && grapheme >= " " && grapheme <= "~") return 1;
  if (wide.test(grapheme) || /^\p{Emoji_Presentation}/u.test(grapheme) || /^\p{Emoji}\ufe0f/u.test(grapheme)) return 2;
  return /^[\p{M}\p{Cf}\u1160-\u11ff]/u.test(grapheme) ? 0 : 1;
}
