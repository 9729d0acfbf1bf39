import type { MarkdownIt, StateInline } from "markdown-it";
import type { LinkMeta } from "./link-meta.ts";
import type { ParseEnv } from "./parse-env.ts";
import { pushAutolink } from "./push-autolink.ts";

// The scan before it has refused `<`, `>` and control characters.
const uri = /^[a-z][a-z0-9+.-]{1,31}:[^ ]*$/i;
/** The pattern of the HTML standard, which CommonMark takes over. */
const mail =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** Replaces markdown-it's rule for `<https://…>` and `<a@b.kr>` by one that knows where they stand. */
export function autolinkRule(md: MarkdownIt): void {
  md.inline.ruler.at("autolink", autolink);
}

function autolink(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x3c) return false;
  let end = pos + 1;
  for (; ; end++) {
    if (end >= state.posMax) return false;
    const code = src.charCodeAt(end);
    if (code === 0x3c || code < 0x20) return false;
    if (code === 0x3e) break;
  }
  const written = src.slice(pos + 1, end);
  // Here a backslash escapes nothing.
  const text = written.includes("&") ? state.md.utils.unescapeAll(written.replaceAll("\\", "\\\\")) : written;
  const address = mail.test(written);
  if (!address && !uri.test(written)) return false;
  if (!silent) {
    const { place } = state.env as ParseEnv;
    const meta: LinkMeta = {
      kind: "autolink",
      destination: address ? `mailto:${text}` : text,
      span: [place.offset(pos), place.end(end + 1)],
      targetSpan: [place.offset(pos + 1), place.end(end)],
      embedded: false,
    };
    pushAutolink(state, meta, text);
  }
  state.pos = end + 1;
  return true;
}
