import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findPackage } from "../eleventy/find-package.ts";
import type { DiagnosticCode } from "../model/diagnostic.ts";
import type { Lang } from "../model/options.ts";
import { explanationPage } from "../report/explanation-page.ts";
import { type GuidePage, parseGuidePage } from "../report/guide-page.ts";

/** A code's page of the guide, which comes with the package: nobody has to be online. In English it is a brief one. */
export function readGuidePage(code: DiagnosticCode, lang: Lang): GuidePage {
  if (lang === "en") return explanationPage(code);
  return parseGuidePage(readFileSync(join(findPackage(), "notes", "guide", "check", `${code}.md`), "utf8"));
}
