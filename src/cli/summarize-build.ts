import type { Lang } from "../model/options.ts";
import { isDead } from "../site/dead-reason.ts";
import type { Site } from "../site/site.ts";

/** The last lines of a build: notes, links, broken ones, time and place. */
export function summarizeBuild(site: Site, output: string, elapsed: number, lang: Lang): string {
  const edges = [...site.graph.edges.values()].flat();
  const broken = edges.filter(({ resolution }) => isDead(resolution) || resolution.type === "missing-heading").length;
  const seconds = (elapsed / 1000).toFixed(1);
  const count = (value: number): string => value.toLocaleString(lang);
  if (lang === "ko") {
    return `노트 ${count(site.outline.sequence.length)}개, 링크 ${count(edges.length)}개(끊긴 링크 ${count(broken)}개)를 ${seconds}초 만에 ${output} 폴더에 펴냈습니다.\n`;
  }
  return `Built ${count(site.outline.sequence.length)} notes with ${count(edges.length)} links (${count(broken)} broken) into ${output} in ${seconds} s.\n`;
}
