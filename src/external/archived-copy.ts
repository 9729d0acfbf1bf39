import type { ExternalSession } from "./external-session.ts";
import { hideSecrets } from "../text/hide-secrets.ts";
import { classifyHost } from "./classify-host.ts";
import { isInnerName } from "./is-inner-name.ts";
import { readText } from "./read-text.ts";
import { follow } from "./follow.ts";

interface Availability {
  readonly archived_snapshots?: { readonly closest?: { readonly available?: boolean; readonly url?: unknown } };
}

/** The address of an archived copy of a page, as the Wayback Machine's availability API knows it. */
export async function archivedCopy(url: string, session: ExternalSession): Promise<string | undefined> {
  if (!URL.canParse(url)) return undefined;
  const lost = new URL(url);
  // Nobody outside should hear of an inner host, a password or a token.
  const place = await classifyHost(lost, { ...session.options, lookup: session.lookup }).catch(() => "public");
  if (place === "private" || isInnerName(lost.hostname)) return undefined;
  [lost.username, lost.password, lost.hash] = ["", "", ""];
  if (hideSecrets(lost.href) !== lost.href) return undefined;
  const ask = new URL(session.options.archive);
  ask.searchParams.set("url", lost.href);
  const { result } = await follow(ask, "GET", session, (response) => readText(response, 100_000));
  try {
    const { closest } = (JSON.parse(result ?? "") as Availability).archived_snapshots ?? {};
    if (closest?.available !== true || typeof closest.url !== "string" || !URL.canParse(closest.url)) return undefined;
    const copy = new URL(closest.url);
    if (copy.protocol === "http:" && copy.port === "") copy.protocol = "https:";
    return copy.protocol === "https:" || copy.host === ask.host ? copy.href : undefined;
  } catch {
    // An API that is down or changed suggests nothing.
    return undefined;
  }
}
