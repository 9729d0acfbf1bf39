import type { Lang } from "../model/options.ts";

/** The language of messages: `--lang` where it names one, else the locale (POSIX order); Korean where the locale says nothing. */
export function messageLang(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const at = argv.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = at < 0 ? undefined : (argv[at]!.split("=", 2)[1] ?? argv[at + 1]);
  if (asked === "ko" || asked === "en") return asked;
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return locale === "" || /^(?:ko|C|POSIX)/.test(locale) ? "ko" : "en";
}
