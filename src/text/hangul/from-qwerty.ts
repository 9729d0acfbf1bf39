import { composeJamo } from "./compose-jamo.ts";
import { keyJamo, keys } from "./keyboard-table.ts";

/** What Latin text would have been on the 두벌식 layout: `zjsxpdlsj` → `컨테이너`. Other characters stay. */
export function fromQwerty(text: string): string {
  let jamo = "";
  for (const character of text) {
    const exact = keys.indexOf(character);
    const key = exact < 0 ? keys.indexOf(character.toLowerCase()) : exact;
    jamo += key < 0 ? character : keyJamo.charAt(key);
  }
  return composeJamo(jamo);
}
