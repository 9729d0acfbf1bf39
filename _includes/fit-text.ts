/** About how wide text is, in em: Hangul, Han and kana are nearly square, Latin half as wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2E7F" ? 0.92 : character > "@" && character < "[" ? 0.66 : 0.54;
  return width;
}

/** Cuts text that would be wider than `width` em, with an ellipsis. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = "";
  for (const character of text) {
    if (textWidth(cut + character) > width - 0.9) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
