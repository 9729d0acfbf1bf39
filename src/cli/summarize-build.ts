import type { Lang } from "../model/options.ts";
import type { BuildFacts } from "../site/build-facts.ts";

/** The last lines of a build: notes, links, broken ones, time and place. */
export function summarizeBuild(facts: BuildFacts, output: string, elapsed: number, lang: Lang): string {
  const seconds = (elapsed / 1000).toFixed(1);
  const count = (value: number): string => value.toLocaleString(lang);
  if (lang === "ko") {
    return `노트 ${count(facts.notes)}개, 링크 ${count(facts.links)}개(끊긴 링크 ${count(facts.broken)}개)를 ${seconds}초 만에 ${output} 폴더에 펴냈습니다.\n`;
  }
  const plural = (value: number, noun: string): string => `${count(value)} ${noun}${value === 1 ? "" : "s"}`;
  return `Built ${plural(facts.notes, "note")} with ${plural(facts.links, "link")} (${count(facts.broken)} broken) into ${output} in ${seconds} s.\n`;
}
