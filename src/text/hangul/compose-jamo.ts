import { compounds, finals, initials, vowels } from "./jamo-tables.ts";

const joined: ReadonlyMap<string, string> = new Map([...compounds].map(([one, two]) => [two, one]));

function toSyllable(initial: string, vowel: string, final: string): string {
  if (initial === "" || vowel === "") return initial + vowel + final;
  const index = initials.indexOf(initial) * 588 + vowels.indexOf(vowel) * 28;
  return String.fromCharCode(0xac00 + index + (final === "" ? 0 : finals.indexOf(final)));
}

/** Syllables from jamo in the order of the keys, as a 두벌식 input method puts them together: `ㄷㅏㄹㄱㅣ` → `달기`. */
export function composeJamo(jamo: string): string {
  let text = "";
  let initial = "";
  let vowel = "";
  let final = "";
  const emit = (): void => {
    text += toSyllable(initial, vowel, final);
    initial = vowel = final = "";
  };
  for (const key of jamo) {
    if (vowels.includes(key)) {
      const wider = joined.get(vowel + key);
      if (final !== "") {
        const parts = compounds.get(final);
        const carried = parts?.charAt(1) ?? final;
        final = parts?.charAt(0) ?? "";
        emit();
        initial = carried;
        vowel = key;
      } else if (vowel === "") vowel = key;
      else if (wider === undefined) {
        emit();
        vowel = key;
      } else vowel = wider;
    } else if (initials.includes(key)) {
      const wider = joined.get(final + key);
      if (initial !== "" && vowel !== "" && final === "" && finals.includes(key)) final = key;
      else if (final !== "" && wider !== undefined) final = wider;
      else {
        emit();
        initial = key;
      }
    } else {
      emit();
      text += key;
    }
  }
  emit();
  return text;
}
