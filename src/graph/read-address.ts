import type { RefusalReason } from "../model/graph.ts";
import { joinPath } from "../text/path.ts";
import { isLongPath } from "./name-length.ts";

/** The URL that an address in front matter names, from the site root, or why it names none. */
export type ReadAddress = { readonly url: string } | { readonly reason: RefusalReason };

/** What no URL's path holds, what no file system takes, and halves of a pair, of which no URL can be made. */
const BAD = /[?#\\\p{Cc}\p{Surrogate}]/u;

/** Reads a `permalink` or one of `redirect_from`: `/a/` is `/a/index.html`, `/a` is `/a.html`. */
export function readAddress(written: string): ReadAddress {
  const raw = written.normalize("NFC");
  if (/^[a-z][a-z0-9+.-]*:/i.test(raw)) return { reason: "scheme" };
  if (BAD.test(raw)) return { reason: "character" };
  const path = joinPath("", raw);
  if (path === undefined) return { reason: "outside" };
  if (path === "") return { url: "/index.html" };
  if (isLongPath(path)) return { reason: "too-long" };
  if (/^_ieum(?:\/|$)/i.test(path)) return { reason: "reserved" };
  // `.git` is served by nobody, and others by few: not by nginx as it is often set up, nor from a workflow's artifact.
  if (/(?:^|\/)\./.test(path)) return { reason: "hidden" };
  if (raw.endsWith("/")) return { url: `/${path}/index.html` };
  return { url: /[^/]\.html?$/i.test(path) ? `/${path}` : `/${path}.html` };
}
