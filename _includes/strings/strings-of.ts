import type { Lang } from "../../src/model/options.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import type { Strings } from "./strings.ts";

const languages: Readonly<Record<Lang, Strings>> = { ko, en };

/** The words of a language. A new language is one file beside `ko.ts` and its name here. */
export function stringsOf(lang: Lang): Strings {
  return languages[lang];
}
