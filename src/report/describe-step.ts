import type { ExternalStep } from "../model/external-step.ts";
import type { Lang } from "../model/options.ts";
import { stepEn } from "./messages/step-en.ts";
import { stepKo } from "./messages/step-ko.ts";

/** One line of `--explain`: what decides how an external URL is checked. */
export function describeStep(step: ExternalStep, lang: Lang): string {
  return lang === "ko" ? stepKo(step) : stepEn(step);
}
