import { factsOf } from "./facts-of.ts";
import type { MessageTable } from "./message-table.ts";
import { readable } from "./readable.ts";
import { wordTable } from "./word-table.ts";

const quote = (text: string): string => `“${readable(text)}”`;
const reasonAfter = (lead: string, reason: string): string => (reason === "" ? "" : `${lead}${readable(reason)}`);

/** What is wrong with a value, from the short form in which the checks give it. */
function valueReason(reason: string): string {
  if (reason === "after") return "there is no task of that name";
  if (/^[YMDHmsS:/. -]{6,}$/.test(reason)) return `there is no such date (${reason})`;
  if (/^\S+ > \S+$/.test(reason)) return "it ends before it starts";
  if (reason.startsWith("ms, s")) return `the unit must be one of ${reason}`;
  if (reason === "-->") return "there is no name after the arrow";
  if (reason === "0") return "an axis or a quadrant has no name";
  if (reason === "1–5") return "scores go from 1 to 5";
  const [, met, wanted] = /^(\d+) ≠ (\d+)$/.exec(reason) ?? [];
  return met === undefined ? readable(reason) : `there should be ${wanted} values, not ${met}`;
}

function limitReason(reason: string): string {
  const [, amount, unit] = /^([\d.]+) (s|MB)$/.exec(reason) ?? [];
  if (amount !== undefined) return unit === "s" ? ` after ${amount} s` : `: it needs more than ${amount} MB`;
  const [, met, most] = /^(\d+) > (\d+)$/.exec(reason) ?? [];
  return met === undefined ? reasonAfter(": ", reason) : `: ${met} characters, at most ${most}`;
}

const unsafeParts = wordTable({
  config: "setting",
  callback: "function call",
  img: "picture from elsewhere",
  HTML: "HTML",
});

/** Sentences about diagrams in English. */
export const diagramEn = {
  "diagram-syntax": (found) => {
    const facts = factsOf(found);
    const [got, expected] = [facts.text("got"), facts.list("expected")];
    const met = got === "" ? reasonAfter(": ", facts.text("reason")) : `: ${quote(got)} cannot stand here`;
    const wanted = expected.length === 0 ? "" : `. Expected: ${expected.slice(0, 6).map(readable).join(", ")}`;
    return `The diagram has a syntax error and cannot be drawn${met}${wanted}`;
  },
  "diagram-unsupported": (found) => {
    const facts = factsOf(found);
    const type = facts.text("type") || found.target;
    const what = type === "" ? "This diagram" : `A diagram of type ${quote(type)}`;
    return `${what} cannot be drawn; its source is shown${reasonAfter(": ", facts.text("reason"))}`;
  },
  "diagram-limit": (found) =>
    `Drawing the diagram was stopped${limitReason(factsOf(found).text("reason"))}. Split it into smaller ones.`,
  "diagram-unsafe": (found) => {
    const part = unsafeParts[factsOf(found).text("reason")] ?? "part";
    return `An unsafe ${part}${found.target === "" ? "" : ` ${quote(found.target)}`} was removed from the diagram. Delete it or write it otherwise.`;
  },
  "diagram-data": (found) => {
    const reason = factsOf(found).text("reason");
    const what = found.target === "" ? "A value in the diagram" : `The value ${quote(found.target)} in the diagram`;
    return `${what} is not right${reason === "" ? "" : `: ${valueReason(reason)}`}`;
  },
  "diagram-text": ({ target }) => {
    const what = target === "" ? "some of this text" : quote(target);
    return `The diagram's grammar does not take ${what}. Put it in double quotes.`;
  },
} as const satisfies Partial<MessageTable["sentences"]>;
