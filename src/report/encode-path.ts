/** A `/`-separated path for a URI, percent-encoded per segment; never throws. */
export function encodePath(path: string): string {
  // Half a surrogate pair would make encodeURIComponent throw.
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
