import type { Severity } from "../model/diagnostic.ts";
import type { ExternalStatus } from "../model/external-answer.ts";
import type { Lang } from "../model/options.ts";

/** A report's words beside the sentences about findings. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly status: Readonly<Record<ExternalStatus, string>>;
  readonly title: string;
  readonly place: string;
  readonly finding: string;
  readonly clean: string;
  readonly notes: (count: number) => string;
  readonly pages: (count: number) => string;
  readonly counted: (severity: Severity, count: number) => string;
  readonly seconds: (milliseconds: number) => string;
  readonly external: (count: number) => string;
  readonly known: (count: number) => string;
  readonly gone: (count: number) => string;
  readonly more: (count: number) => string;
  /** Of one note, where too many were found. */
  readonly moreOfNote: (count: number) => string;
  /** How to read a code's page where it has no URL. */
  readonly explain: (code: string) => string;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
const severityKo = { error: "오류", warning: "경고", info: "참고" } as const;
const severityEn = { error: "error", warning: "warning", info: "info" } as const;

/** The words of each language. */
export const words: Readonly<Record<Lang, Words>> = {
  ko: {
    severity: severityKo,
    status: { alive: "정상", dead: "끊김", unknown: "알 수 없음", "broken-fragment": "아이디 없음", skipped: "건너뜀" },
    title: "이음 검사",
    place: "위치",
    finding: "내용",
    clean: "문제가 없습니다.",
    notes: (count) => `노트 ${count}개`,
    pages: (count) => `페이지 ${count}개`,
    counted: (severity, count) => `${severityKo[severity]} ${count}개`,
    seconds: (milliseconds) => `${(milliseconds / 1000).toFixed(1)}초`,
    external: (count) => `바깥 링크 ${count}개`,
    known: (count) => `기준선에 적힌 문제 ${count}개는 뺐습니다.`,
    gone: (count) => `기준선에 적힌 문제 ${count}개가 사라졌습니다. --update-baseline으로 정리하세요.`,
    more: (count) => `이 밖에 ${count}개가 더 있습니다.`,
    moreOfNote: (count) => `이 노트에 ${count}개가 더 있습니다. 모두 보려면: ieum check --reporter json`,
    explain: (code) => `자세히: ieum check --explain ${code}`,
  },
  en: {
    severity: severityEn,
    status: { alive: "alive", dead: "dead", unknown: "unknown", "broken-fragment": "id missing", skipped: "skipped" },
    title: "ieum check",
    place: "Place",
    finding: "Finding",
    clean: "Nothing to report.",
    notes: (count) => plural(count, "note"),
    pages: (count) => plural(count, "page"),
    counted: (severity, count) => (severity === "info" ? `${count} info` : plural(count, severityEn[severity])),
    seconds: (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`,
    external: (count) => plural(count, "external link"),
    known: (count) => `${plural(count, "finding")} of the baseline left out.`,
    gone: (count) => `${plural(count, "finding")} of the baseline gone. Tidy up with --update-baseline.`,
    more: (count) => `${count} more not shown.`,
    moreOfNote: (count) => `${count} more in this note. To see them all: ieum check --reporter json`,
    explain: (code) => `More: ieum check --explain ${code}`,
  },
};
