import type { Report } from "../../src/report/report.ts";

/** The note that `finding` speaks of. */
export const noteLines = ["# 컨테이너", "", "- [쿠버네티스](kubernetes.md) 참고 🐳"];

/** A report without findings; the fields say otherwise. */
export function aReport(fields: Partial<Report> = {}): Report {
  return {
    notes: 2,
    diagnostics: [],
    sources: (path) => (path === "a/컨테이너.md" ? noteLines : undefined),
    lang: "ko",
    root: "notes",
    color: false,
    guide: "https://ieum.example/guide/check/{code}.html",
    version: "1.2.3",
    ...fields,
  };
}
