import type { Lang } from "../model/options.ts";
import { helpEn } from "./help-en.ts";
import { helpKo } from "./help-ko.ts";
import type { HelpTexts } from "./help-texts.ts";

const texts: Readonly<Record<Lang, HelpTexts>> = { ko: helpKo, en: helpEn };

/** The help of `ieum --help`. */
export function overview(lang: Lang): string {
  return texts[lang].overview;
}

/** The help of one command. */
export function helpOf(command: string, lang: Lang): string {
  return texts[lang].commands[command] ?? texts[lang].overview;
}
