import type { Token } from "markdown-it";
import type { LinkMeta } from "./link-meta.ts";

/** The text that a reader sees of inline tokens, as a browser's `textContent` has it: no images, no comments, no footnote marks. */
export function inlineText(tokens: readonly Token[]): string {
  let text = "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    switch (token.type) {
      case "text":
        // GitHub makes a heading's id of an address as written.
        text += token.info || token.content;
        break;
      case "text_special":
      case "code_inline":
      case "math_inline":
      case "tag":
        text += token.content;
        break;
      case "wikilink":
        text += (token.meta as LinkMeta).text ?? "";
        break;
      case "softbreak":
      case "hardbreak":
        text += " ";
        break;
    }
  }
  return text;
}
