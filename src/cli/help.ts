import type { Lang } from "../model/options.ts";
import { helpEn } from "./help-en.ts";
import { helpKo } from "./help-ko.ts";

/** Help texts of one language: the overview and one text a command. */
export interface HelpTexts {
  readonly overview: string;
  readonly commands: Readonly<Record<string, string>>;
}

const texts: Readonly<Record<Lang, HelpTexts>> = { ko: helpKo, en: helpEn };

/** The help of `ieum --help`. */
export function overview(lang: Lang): string {
  return texts[lang].overview;
}

/** The help of one command. */
export function helpOf(command: string, lang: Lang): string {
  return texts[lang].commands[command] ?? texts[lang].overview;
}
