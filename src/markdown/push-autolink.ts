import type { StateInline } from "markdown-it";
import type { LinkMeta } from "./link-meta.ts";

/** Pushes the three tokens of a link that shows its own address, percent-encoding undone where that reads well. */
export function pushAutolink(state: StateInline, meta: LinkMeta, text: string): void {
  const open = state.push("link_open", "a", 1);
  open.markup = "autolink";
  open.meta = meta;
  state.push("text", "", 0).content = text.includes("%") ? state.md.normalizeLinkText(text) : text;
  state.push("link_close", "a", -1);
}
