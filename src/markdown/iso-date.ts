const pattern =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|KST|[+-]\d{2}:?(?:\d{2})?)?)?$/i;

const formats = new Map<string, Intl.DateTimeFormat>();
/** By zone and local time: days recur, and asking a format costs more than the rest of a front matter. */
const offsets = new Map<string, string>();

/** Reads a front matter date (`2018-08-23 23:14:09 +0900`, `2018-08-23`) as ISO 8601 with its offset; without one it is a time in the zone given. */
export function isoDate(value: unknown, timeZone: string): string | undefined {
  const match = typeof value === "string" ? pattern.exec(value.trim()) : null;
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as number[];
  const utc = Date.UTC(year!, month! - 1, day, hour, minute, second);
  const date = new Date(utc);
  if (date.getUTCMonth() !== month! - 1 || date.getUTCDate() !== day || hour! > 23 || minute! > 59) return undefined;
  const local = date.toISOString().slice(0, 19);
  return local + (match[7] === undefined ? knownOffset(utc, timeZone) : offset(match[7]));
}

function offset(written: string): string {
  const name = written.toUpperCase();
  if (name === "Z" || name === "UTC") return "Z";
  if (name === "KST") return "+09:00";
  return `${written.slice(0, 3)}:${written.slice(3).replace(":", "") || "00"}`;
}

function knownOffset(local: number, timeZone: string): string {
  const key = `${timeZone} ${local}`;
  const known = offsets.get(key) ?? zoneOffset(local, timeZone);
  offsets.set(key, known);
  return known;
}

/** A zone's offset at a local time, `+09:00`: asked twice, since the first guess may stand on the other side of a change. */
function zoneOffset(local: number, timeZone: string): string {
  const guess = minutesAt(local, timeZone);
  const minutes = minutesAt(local - guess * 60_000, timeZone);
  const size = Math.abs(minutes);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Korea's time has not changed since its last summer time; to ask for it would load all time zones, as long as to parse thirty notes. */
const SEOUL = { timeZone: "Asia/Seoul", since: Date.UTC(1988, 9, 9), minutes: 540 };

function minutesAt(instant: number, timeZone: string): number {
  if (timeZone === SEOUL.timeZone && instant >= SEOUL.since) return SEOUL.minutes;
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset", hour: "numeric" });
  formats.set(timeZone, format);
  const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})?/.exec(name) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === "-" ? -size : size;
}
