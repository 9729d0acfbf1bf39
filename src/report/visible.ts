/** Text without what moves a cursor, rings a bell or turns the writing direction: line ends become spaces, the rest its code point. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (unit) =>
    /[\n\r\t]/.test(unit) ? " " : `\\u{${unit.codePointAt(0)?.toString(16)}}`,
  );
}
