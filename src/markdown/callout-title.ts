/** Korean and English titles; the first name of each is the one of GitHub or Obsidian, the others mean the same. */
const titles: readonly (readonly [names: string, ko: string, en: string])[] = [
  ["note", "참고", "Note"],
  ["tip hint", "팁", "Tip"],
  ["important", "중요", "Important"],
  ["warning attention", "경고", "Warning"],
  ["caution", "주의", "Caution"],
  ["info", "정보", "Info"],
  ["todo", "할 일", "Todo"],
  ["abstract summary tldr", "요약", "Summary"],
  ["success check done", "완료", "Done"],
  ["question help faq", "질문", "Question"],
  ["failure fail missing", "실패", "Failure"],
  ["danger error", "위험", "Danger"],
  ["bug", "버그", "Bug"],
  ["example", "예시", "Example"],
  ["quote cite", "인용", "Quote"],
];

/** The title of a callout whose author gave none: a known type's name, else the type as written. */
export function calloutTitle(type: string, lang: "ko" | "en"): string {
  const known = titles.find(([names]) => names.split(" ").includes(type));
  if (known) return lang === "en" ? known[2] : known[1];
  return type.charAt(0).toUpperCase() + type.slice(1);
}
