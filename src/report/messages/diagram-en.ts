import { factsOf } from "./facts-of.ts";
import type { MessageTable } from "./message-table.ts";
import { readable } from "./readable.ts";

const quote = (text: string): string => `“${readable(text)}”`;
const reasonAfter = (lead: string, reason: string): string => (reason === "" ? "" : `${lead}${readable(reason)}`);

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
    `The diagram went over a limit and was stopped${reasonAfter(": ", factsOf(found).text("reason"))}. Split it.`,
  "diagram-unsafe": (found) =>
    `Something unsafe was removed from the diagram${found.target === "" ? "" : `, ${quote(found.target)}`}${reasonAfter(": ", factsOf(found).text("reason"))}`,
  "diagram-data": (found) =>
    `A value in the diagram makes no sense${found.target === "" ? "" : `, ${quote(found.target)}`}${reasonAfter(": ", factsOf(found).text("reason"))}`,
  "diagram-text": (found) =>
    `The diagram's grammar does not take this text${found.target === "" ? "" : `, ${quote(found.target)}`}${reasonAfter(": ", factsOf(found).text("reason"))}. Put it in double quotes.`,
} as const satisfies Partial<MessageTable["sentences"]>;
