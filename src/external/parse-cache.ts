import type { ExternalAnswer, ExternalStatus } from "../model/external-answer.ts";
import { concealAnswer } from "./conceal-answer.ts";

const kept: ReadonlySet<unknown> = new Set<ExternalStatus>(["alive", "dead", "unknown", "broken-fragment"]);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isText = (value: unknown): boolean => typeof value === "string";
const isTime = (value: unknown): boolean => !Number.isNaN(Date.parse(String(value)));
const isAddress = (value: unknown): boolean => isText(value) && /^https?:\/\//i.test(String(value));

/** The file may have been edited or come with somebody's branch: what an answer says is worded and offered as a mend. */
const forms: Readonly<Record<keyof ExternalAnswer, (value: unknown) => boolean>> = {
  url: isText,
  status: (value) => kept.has(value),
  checkedAt: isTime,
  failingSince: isTime,
  httpStatus: (value) => Number.isInteger(value),
  reason: isText,
  detail: isText,
  permanent: (value) => value === true,
  finalUrl: isAddress,
  secure: isAddress,
  archived: isAddress,
};

/** An answer as kept: a known status and a time, and nothing of another form. */
function toAnswer(url: string, value: unknown): ExternalAnswer | undefined {
  if (!isRecord(value)) return undefined;
  const answer = { ...value, url };
  const isWhole = "status" in answer && "checkedAt" in answer;
  const isSound = Object.entries(forms).every(
    ([key, is]) => !(key in answer) || is((answer as Record<string, unknown>)[key]),
  );
  return isWhole && isSound ? concealAnswer(answer as unknown as ExternalAnswer) : undefined;
}

/** The answers in a cache file, concealed and by their concealed URL; what cannot be read is left out. */
export function parseCache(text: string): Map<string, ExternalAnswer> {
  const answers = new Map<string, ExternalAnswer>();
  for (const [url, value] of entriesOf(text)) {
    const answer = toAnswer(url, value);
    if (answer === undefined) continue;
    const before = answers.get(answer.url)?.checkedAt ?? "";
    if (before <= answer.checkedAt!) answers.set(answer.url, answer);
  }
  return answers;
}

/** A committed file may come out of a merge with conflict marks, or with both sides' lines: then each line is read alone. */
function entriesOf(text: string): [string, unknown][] {
  const file = parse(text);
  if (file === undefined && /^\s*"version": 1,\s*$/m.test(text)) {
    const lines = text.split("\n").map((line) => parse(`{${line.trim().replace(/,$/, "")}}`));
    return lines.flatMap((line) => (isRecord(line) ? Object.entries(line) : []));
  }
  return isRecord(file) && file["version"] === 1 && isRecord(file["links"]) ? Object.entries(file["links"]) : [];
}

/** The answers in a journal, concealed, one JSON object a line; a line that was cut off when its run died is left out. */
export function parseJournal(text: string): ExternalAnswer[] {
  return text.split("\n").flatMap((line) => {
    const value = parse(line);
    const answer = isRecord(value) && typeof value["url"] === "string" ? toAnswer(value["url"], value) : undefined;
    return answer === undefined ? [] : [answer];
  });
}
