import type { Lang } from "../model/options.ts";
import { visible } from "./visible.ts";

/** What a repair, or a move of files, did to links. */
export interface Fixes {
  readonly links: number;
  readonly notes: number;
  /** Only shown, not written. */
  readonly dry: boolean;
  /** Notes that changed while they were looked at, and were left alone. */
  readonly skipped: readonly string[];
}

/** The lines that tell what was mended. */
export function describeFixes({ links, notes, dry, skipped }: Fixes, lang: Lang): string {
  const ko = `노트 ${notes}개에서 링크 ${links}개를 ${dry ? "고칠 수 있습니다" : "고쳤습니다"}.`;
  const en = `${links} ${links === 1 ? "link" : "links"} in ${notes} ${notes === 1 ? "note" : "notes"} ${dry ? "can be mended" : "mended"}.`;
  const none = dry
    ? { ko: "고칠 수 있는 링크가 없습니다.", en: "No link can be mended." }
    : { ko: "고친 링크가 없습니다.", en: "No link was mended." };
  const left = {
    ko: (path: string) => `그사이 바뀌어 그대로 두었습니다: ${path}`,
    en: (path: string) => `Left alone, for it changed meanwhile: ${path}`,
  };
  const first = links === 0 ? none[lang] : { ko, en }[lang];
  return [first, ...skipped.map((path) => left[lang](path))].map((line) => `${visible(line)}\n`).join("");
}
