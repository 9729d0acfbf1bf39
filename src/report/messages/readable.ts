const longest = 120;

/** Percent sequences that hide letters are undone; what would then be unreadable, broken or misleading stays as written. */
function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    const decoded = decodeURIComponent(text);
    return /[\s\p{C}]/u.test(decoded) ? text : decoded;
  } catch {
    return text;
  }
}

/** A destination or name as a sentence shows it: Korean instead of percent sequences, no control characters, not endless. */
export function readable(text: string): string {
  const shown = decode(text)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (unit) =>
      unit === "\n" || unit === "\t" ? " " : `\\u{${unit.codePointAt(0)?.toString(16)}}`,
    );
  const units = [...shown];
  if (units.length <= longest) return shown;
  return `${units.slice(0, longest - 21).join("")}…${units.slice(-20).join("")}`;
}
