import type { ExternalSession } from "./external-session.ts";
import { follow } from "./follow.ts";
import { readText } from "./read-text.ts";

const enough = 64 * 1024;

const titleOf = (html: string): string => /<title[^>]*>([^<]*)/i.exec(html)?.[1]?.trim() ?? "";

/** The https address of a page under http, where the same page answers there: the same bytes, or the same title. */
export async function secureCopy(url: string, session: ExternalSession): Promise<string | undefined> {
  if (!/^http:\/\/[^/?#@]+([/?#]|$)/i.test(url)) return undefined;
  const plain = new URL(url);
  // A port of its own says nothing about 443.
  if (plain.port !== "") return undefined;
  const secure = new URL(url);
  secure.protocol = "https:";
  const ask = (address: URL) => follow(address, "GET", session, (response) => readText(response, enough));
  const [one, other] = [await ask(plain), await ask(secure)];
  const both = [one, other].every(({ verdict, redirects }) => verdict.httpStatus === 200 && redirects === 0);
  const [here = "", there = ""] = [one.result, other.result];
  const same = here !== "" && (here === there || (titleOf(here) !== "" && titleOf(here) === titleOf(there)));
  return both && same ? url.replace(/^http:/i, "https:") : undefined;
}
