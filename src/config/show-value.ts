const LONGEST = 60;

/** A refused value as one short piece of a sentence; `""` in quotes, for an empty one would read as none. */
export function showValue(value: unknown): string {
  if (value === "") return '""';
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
