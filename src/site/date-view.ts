import type { Options } from "../model/options.ts";
import type { DateView } from "./page-view.ts";

/** By place and date: many notes are of one day. */
const shown = new Map<string, DateView>();
const MOST = 10_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Where and in which language dates are read. */
type Place = Pick<Options, "lang" | "timeZone">;

/** Shows an ISO date in the site's language and time zone; `undefined` for none. */
export function dateView(iso: string | undefined, options: Place): DateView | undefined {
  if (iso === undefined) return undefined;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return undefined;
  const key = `${options.lang} ${options.timeZone} ${iso}`;
  let view = shown.get(key);
  if (view === undefined) {
    view = { iso, text: formatOf(options, { dateStyle: "long" }).format(date) };
    if (shown.size >= MOST) shown.clear();
    shown.set(key, view);
  }
  return view;
}

/** Names the month of an ISO date. */
export function monthText(iso: string, options: Place): string {
  return formatOf(options, { year: "numeric", month: "long" }).format(new Date(iso));
}

function formatOf({ lang, timeZone }: Place, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${timeZone} ${style.dateStyle ?? ""}`;
  let format = formats.get(key);
  if (format === undefined) formats.set(key, (format = new Intl.DateTimeFormat(lang, { ...style, timeZone })));
  return format;
}
