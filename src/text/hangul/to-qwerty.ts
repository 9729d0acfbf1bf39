import { keyJamo, keys } from "./keyboard-table.ts";
import { toJamo } from "./to-jamo.ts";

/** What Hangul would have been on the Latin layout, in lower case: `ㅓㅈㅅ` → `jwt`, `햣` → `git`. Other characters stay. */
export function toQwerty(text: string): string {
  let latin = "";
  for (const jamo of toJamo(text)) {
    const key = keyJamo.indexOf(jamo);
    latin += key < 0 ? jamo : keys.charAt(key).toLowerCase();
  }
  return latin;
}
