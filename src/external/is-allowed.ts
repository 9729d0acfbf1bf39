import type { ExternalSession } from "./external-session.ts";
import { follow } from "./follow.ts";
import { readText } from "./read-text.ts";
import { robotsRules } from "./robots-rules.ts";

const most = 512 * 1024;

const asked = new WeakMap<ExternalSession, Map<string, Promise<string>>>();

/** Whether a site's robots.txt lets us ask for a URL (RFC 9309); a file that cannot be had allows everything. */
export async function isAllowed(url: URL, session: ExternalSession): Promise<boolean> {
  const files = asked.get(session) ?? new Map<string, Promise<string>>();
  asked.set(session, files);
  const file =
    files.get(url.origin) ??
    follow(new URL("/robots.txt", url), "GET", session, (response) => readText(response, most)).then(
      ({ result }) => result ?? "",
      () => "",
    );
  files.set(url.origin, file);
  return robotsRules(await file, "ieum")(`${url.pathname}${url.search}`);
}
