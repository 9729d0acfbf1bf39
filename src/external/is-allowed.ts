import type { Readable } from "node:stream";
import type { ExternalSession } from "./external-session.ts";
import { follow } from "./follow.ts";
import { robotsRules } from "./robots-rules.ts";

const most = 512 * 1024;

async function start(body: Readable): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > most) break;
  }
  return text;
}

const asked = new WeakMap<ExternalSession, Map<string, Promise<string>>>();

/** Whether a site's robots.txt lets us ask for a URL (RFC 9309); a file that cannot be had allows everything. */
export async function isAllowed(url: URL, session: ExternalSession): Promise<boolean> {
  const files = asked.get(session) ?? new Map<string, Promise<string>>();
  asked.set(session, files);
  const file =
    files.get(url.origin) ??
    follow(new URL("/robots.txt", url), "GET", session, ({ body }) => start(body)).then(
      ({ result }) => result ?? "",
      () => "",
    );
  files.set(url.origin, file);
  return robotsRules(await file, "ieum")(`${url.pathname}${url.search}`);
}
