/** About how wide text is, in em: Hangul, Han and kana are nearly square, Latin half as wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    width += unit > 0x2e_7f ? 0.92 : unit > 64 && unit < 91 ? 0.66 : 0.54;
    // The other half of a pair is no character of its own.
    if (unit >= 0xd8_00 && unit < 0xdc_00 && (text.charCodeAt(at + 1) & 0xfc_00) === 0xdc_00) at++;
  }
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
