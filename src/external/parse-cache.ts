import type { ExternalAnswer, ExternalStatus } from "../model/external-answer.ts";

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

/** An answer as kept: at least a known status and a time. */
function toAnswer(url: string, value: unknown): ExternalAnswer | undefined {
  if (!isRecord(value) || !kept.has(value["status"]) || typeof value["checkedAt"] !== "string") return undefined;
  return { ...value, url } as ExternalAnswer;
}

/** The answers in a cache file; what cannot be read is left out. */
export function parseCache(text: string): Map<string, ExternalAnswer> {
  const answers = new Map<string, ExternalAnswer>();
  const file = parse(text);
  if (!isRecord(file) || file["version"] !== 1 || !isRecord(file["links"])) return answers;
  for (const [url, value] of Object.entries(file["links"])) {
    const answer = toAnswer(url, value);
    if (answer !== undefined) answers.set(url, answer);
  }
  return answers;
}

/** The answers in a journal, one JSON object a line; a line that was cut off when its run died is left out. */
export function parseJournal(text: string): ExternalAnswer[] {
  return text.split("\n").flatMap((line) => {
    const value = parse(line);
    const answer = isRecord(value) && typeof value["url"] === "string" ? toAnswer(value["url"], value) : undefined;
    return answer === undefined ? [] : [answer];
  });
}
