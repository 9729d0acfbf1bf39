import type { Lang } from "../model/options.ts";
import type { Resolution } from "../model/resolution.ts";

const reasons: Record<Lang, Record<Resolution["type"], (target: string) => string>> = {
  ko: {
    note: () => "",
    heading: () => "",
    asset: () => "",
    page: () => "",
    external: () => "",
    "missing-note": (target) => `아직 없는 노트: ${target}`,
    "missing-heading": () => "노트에 이 제목이 없습니다",
    "missing-asset": (target) => `파일이 없습니다: ${target}`,
    ambiguous: (target) => `같은 이름의 노트가 여럿입니다: ${target}`,
    "case-mismatch": (target) => `대소문자가 다릅니다: ${target}`,
    "escapes-root": (target) => `노트 폴더 밖의 파일입니다: ${target}`,
    unsafe: () => "안전하지 않은 링크입니다",
    malformed: () => "잘못 쓴 주소입니다",
    draft: () => "아직 공개하지 않은 노트입니다",
  },
  en: {
    note: () => "",
    heading: () => "",
    asset: () => "",
    page: () => "",
    external: () => "",
    "missing-note": (target) => `No such note yet: ${target}`,
    "missing-heading": () => "The note has no such heading",
    "missing-asset": (target) => `No such file: ${target}`,
    ambiguous: (target) => `Several notes have this name: ${target}`,
    "case-mismatch": (target) => `Upper and lower case differ: ${target}`,
    "escapes-root": (target) => `Outside the notes folder: ${target}`,
    unsafe: () => "An unsafe link",
    malformed: () => "A malformed address",
    draft: () => "A note that is not published yet",
  },
};

/** Says to readers, in a few words, why a link leads nowhere; empty for one that leads somewhere. */
export function describeDead(resolution: Resolution, target: string, lang: Lang): string {
  return reasons[lang][resolution.type](target);
}
