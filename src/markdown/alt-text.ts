import type { Token } from "markdown-it";
import { inlineText } from "./inline-text.ts";
import type { LinkMeta } from "./link-meta.ts";

/** An image's alternative text as GitHub makes it: what a reader would see of it, the texts of images in it and HTML as written. */
export function altText(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    if (token.type === "image") text += (token.meta as LinkMeta).text ?? "";
    else if (token.type === "html_inline") text += token.content;
    else text += inlineText([token]);
  }
  return text;
}
