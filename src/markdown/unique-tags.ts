import { nfc } from "../text/nfc.ts";

/** Tags in NFC without `#`, each once whatever its case, as first spelt. */
export function uniqueTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags) {
    const name = nfc(tag)
      .replace(/^#/, "")
      .replace(/^\/+|\/+$/g, "");
    const key = name.toLowerCase();
    if (name !== "" && !seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}
