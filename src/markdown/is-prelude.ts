import type { Token } from "markdown-it";

/** What a note may show before its title without beginning otherwise: pictures, badges, lines and a list of contents to be. */
export function isPrelude({ type, content, children }: Token): boolean {
  switch (type) {
    case "paragraph_open":
    case "paragraph_close":
    case "hr":
      return true;
    case "html_block":
      return !/<h[1-6]\b/i.test(content) && content.replaceAll(/<!--.*?-->|<[^>]*>/gs, "").trim() === "";
    case "inline":
      return (
        children!.every(({ type, tag }) => tag === "img" || SHOWN.has(type)) &&
        /^\s*(?:\[toc\])?\s*$/i.test(textOf(children!))
      );
    default:
      return false;
  }
}

const SHOWN = new Set(["link_open", "link_close", "softbreak", "hardbreak", "html_inline", "text"]);

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ type, content }) => (type === "text" ? content : "")).join("");
}
