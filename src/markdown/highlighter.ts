import type { HLJSApi, LanguageFn } from "highlight.js";
import { companionModules, languageModule } from "./language-names.ts";
import type { ParseEnv } from "./parse-env.ts";

/** Colours code by class names (`hljs-keyword` …). */
export interface Highlighter {
  /** HTML of the code; `undefined` where the language is unknown, too long, or only being loaded. */
  readonly highlight: (code: string, language: string, env: Pick<ParseEnv, "needs">) => string | undefined;
  /** Whether the code will have colours, and may as well be given them later, by another highlighter of the kind. */
  readonly canWait: (code: string, language: string) => boolean;
}

/** Longer code is data: colours would cost seconds and help nobody. */
export const maxCodeLength = 200_000;

/** highlight.js with only those languages loaded that notes were met in. */
export function highlightJs(): Highlighter {
  let core: HLJSApi | undefined;
  const load = async (module: string): Promise<void> => {
    core ??= (await import("highlight.js/lib/core")).default;
    for (const name of [module, ...companionModules(module)]) {
      if (core.getLanguage(name)) continue;
      const { default: language } = (await import(`highlight.js/lib/languages/${name}`)) as { default: LanguageFn };
      core.registerLanguage(name, language);
    }
  };
  const moduleOf = (code: string, language: string): string | undefined => {
    const module = languageModule(language);
    return module === "plaintext" || code.length > maxCodeLength ? undefined : module;
  };
  return {
    canWait: (code, language) => moduleOf(code, language) !== undefined,
    highlight(code, language, env) {
      const module = moduleOf(code, language);
      if (module === undefined) return undefined;
      if (core?.getLanguage(module)) return core.highlight(code, { language: module, ignoreIllegals: true }).value;
      env.needs.set(`highlight.js ${module}`, () => load(module));
      return undefined;
    },
  };
}
