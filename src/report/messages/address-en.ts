import type { Diagnostic } from "../../model/diagnostic.ts";
import type { RefusalReason } from "../../model/graph.ts";
import { factsOf } from "./facts-of.ts";
import { readable } from "./readable.ts";
import { wordTable } from "./word-table.ts";

const quote = (text: string): string => `“${readable(text)}”`;

type Reason = (other: string) => string;

const reasons = wordTable<Reason>({
  scheme: () => "It is no path of this site",
  character: () => "It has a character that no path holds (“?”, “#”, “\\”, a control character)",
  outside: () => "It leads out of the site",
  reserved: () => "The folder “_ieum” is ieum's own",
  hidden: () => "A name that begins with a dot is a hidden file, which many hosts do not show",
  "too-long": () => "It is too long for a file's name",
  taken: (other) => `${quote(other)} is there`,
  below: (other) => `${quote(other)} is a file and no folder`,
  folder: (other) => `A folder is there, with ${quote(other)} in it`,
} satisfies Record<RefusalReason, Reason>);

/** The sentence about an address at which no page can stand, in English. */
export function unusableUrlEn(found: Diagnostic): string {
  const facts = factsOf(found);
  const [key, url] = [facts.text("key"), facts.text("url")];
  const reason = reasons[facts.text("reason")]?.(facts.text("other")) ?? "It cannot be a file";
  const instead = url === "" ? "elsewhere" : `at ${quote(url)}`;
  const [what, then] =
    key === "redirect_from"
      ? [`the old address ${quote(found.target)}`, "none sends on from there"]
      : [`the ${key === "" ? "file name" : "address"} ${quote(found.target)}`, `the note is published ${instead}`];
  return `No page can stand at ${what}, so ${then}. ${reason}.`;
}
