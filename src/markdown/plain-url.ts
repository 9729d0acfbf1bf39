/**
 * Addresses of letters, digits and a few signs that never end or break an address, whole to the end: linkify-it would take each whole
 * too, for fifty times the price. A dot or hyphen in a path stands alone and between such signs, an underscore between them.
 */
const plain =
  /^(?:https?|ftp):\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?::\d{1,5})?(?:\/(?:[a-z0-9/=&#%]|_+(?=[a-z0-9/=&#%])|[.-](?=[a-z0-9/_]))*)?$/i;

/** Whether a text is from end to end an address about which there is nothing to weigh. */
export function isPlainUrl(text: string): boolean {
  return plain.test(text);
}
