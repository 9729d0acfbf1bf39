import type { EditCosts } from "./edit-distance.ts";

/** Jamo that are mistaken for one another by ear. */
const alike = [
  "ㅐㅔㅒㅖ",
  "ㅗㅓㅛㅕ",
  "ㅏㅓ",
  "ㅡㅜ",
  "ㅣㅟㅢ",
  "ㄱㅋㄲ",
  "ㄷㅌㄸ",
  "ㅂㅍㅃ",
  "ㅅㅆㅈ",
  "ㅈㅊㅉ",
  "ㅑㅏ",
  "ㅕㅓ",
  "ㅛㅗ",
  "ㅠㅜ",
];
const near = new Set(alike.flatMap((group) => [...group].flatMap((one) => [...group].map((two) => one + two))));

/** Costs between jamo or Latin letters of two spellings. */
export const spellingCosts: EditCosts = {
  swap: (one, two) => (near.has(one + two) ? 0.5 : 1),
  gap: () => 1,
};
