import type { StateInline } from "markdown-it";
import type { LinkMeta } from "./link-meta.ts";

/** Pushes the three tokens of a link that shows its own address, percent-encoding undone where that reads well; `info` keeps it as written. */
export function pushAutolink(state: StateInline, meta: LinkMeta, text: string): void {
  const open = state.push("link_open", "a", 1);
  open.markup = "autolink";
  open.meta = meta;
  const shown = state.push("text", "", 0);
  shown.content = text.includes("%") ? state.md.normalizeLinkText(text) : text;
  shown.info = text;
  state.push("link_close", "a", -1);
}
