import { text } from "node:stream/consumers";
import type { ExternalSession } from "./external-session.ts";
import { follow } from "./follow.ts";

interface Availability {
  readonly archived_snapshots?: { readonly closest?: { readonly available?: boolean; readonly url?: unknown } };
}

/** The address of an archived copy of a page, as the Wayback Machine's availability API knows it. */
export async function archivedCopy(url: string, session: ExternalSession): Promise<string | undefined> {
  const ask = new URL(session.options.archive);
  ask.searchParams.set("url", url.replace(/#.*$/s, ""));
  const { result } = await follow(ask, "GET", session, async ({ headers, body }) =>
    headers["content-encoding"] === undefined && Number(headers["content-length"] ?? 0) < 100_000 ? text(body) : "",
  );
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
