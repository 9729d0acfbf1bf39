/** Private-use characters that stand in a stored drawing for what differs from page to page. */

/** The drawing's id, and the start of every id in it. */
export const idToken = "\uE0D1";

/** Stands before and after the number of a link, as the value of `href`. */
export const linkToken = "\uE0D2";

/** The title where the author gave none. */
export const titleToken = "\uE0D3";

/** Takes the tokens out of text that is not ours. */
export function dropTokens(text: string): string {
  return text.replaceAll(/[\uE0D1-\uE0D3]/gu, "");
}
