import type { Options } from "../model/options.ts";
import type { DateView } from "./page-view.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Shows an ISO date in the site's language and time zone; `undefined` for none. */
export function dateView(iso: string | undefined, options: Pick<Options, "lang" | "timeZone">): DateView | undefined {
  if (iso === undefined) return undefined;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return undefined;
  const key = `${options.lang} ${options.timeZone}`;
  let format = formats.get(key);
  if (format === undefined)
    formats.set(
      key,
      (format = new Intl.DateTimeFormat(options.lang, { dateStyle: "long", timeZone: options.timeZone })),
    );
  return { iso, text: format.format(date) };
}
