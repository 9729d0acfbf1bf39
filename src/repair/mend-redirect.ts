import type { Diagnostic } from "../model/diagnostic.ts";
import type { Place } from "./retarget.ts";
import { splitTarget } from "./split-target.ts";
import { targetStyle } from "./target-style.ts";

/** Final addresses that say nothing of the page that was asked for: a front page, a login, an error page. */
const vague = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$|\/(?:log-?in|sign-?in|sso|404|not-?found|error)(?:[/.]|$)/i;

/** Writes the address to which a link redirects for good; `undefined` where that address tells another story than the link. */
export function mendRedirect({ source, range, link }: Place, { suggestion }: Diagnostic): string | undefined {
  const raw = source.slice(range.start, range.end);
  if (suggestion === undefined || splitTarget(raw, link) === undefined) return undefined;
  if (!URL.canParse(link.target) || !URL.canParse(suggestion)) return undefined;
  const [from, to] = [new URL(link.target), new URL(suggestion)];
  if (!/^https?:$/.test(to.protocol)) return undefined;
  if (to.pathname !== from.pathname && vague.test(to.pathname)) return undefined;
  const { frame, encoded } = targetStyle(source, range, link);
  // A bare address ends where Hangul is glued to it, so it stays encoded there.
  const readable = !encoded && /[^\p{ASCII}]/u.test(raw) && link.kind !== "autolink";
  const address = readable ? decodeLetters(suggestion) : suggestion;
  if (frame === "html") return address.replaceAll("&", "&amp;").replaceAll(/["'<>\s]/g, encodeURIComponent);
  return /&[#\w]+;/.test(address) || (frame === "diagram" && /[";]/.test(address))
    ? undefined
    : address.replaceAll(/[()<>\\|\s`]/g, percent);
}

/** Shows what is percent-encoded beyond ASCII, letters and digits alone. */
function decodeLetters(url: string): string {
  return url.replaceAll(/(?:%[89a-f][\da-f])+/gi, (run) => {
    try {
      const text = decodeURIComponent(run);
      return /^[\p{L}\p{N}\p{M}]+$/u.test(text) ? text : run;
    } catch {
      return run;
    }
  });
}

function percent(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
