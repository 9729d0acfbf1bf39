import { visible } from "../visible.ts";

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
  // A picture in a `data:` address may have megabytes.
  const start = text.length > longest * 50 ? `${text.slice(0, longest * 10)}${text.slice(-longest)}` : text;
  const shown = visible(decode(start).normalize("NFC"));
  const units = shown.length <= longest ? [] : [...shown];
  if (units.length <= longest) return shown;
  return `${units.slice(0, longest - 21).join("")}…${units.slice(-20).join("")}`;
}
