/** The address in a `<meta http-equiv=refresh>`'s content (`0; url=next.html`) and its offset there; `undefined` where the page only reloads. */
export function refreshAddress(content: string): { readonly url: string; readonly start: number } | undefined {
  const match = /^(\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?)(?:"([^"]*)|'([^']*)|(.*\S))/is.exec(content.trimEnd());
  if (match === null) return undefined;
  const quoted = match[2] ?? match[3];
  const url = quoted ?? match[4] ?? "";
  if (url === "" || /^[\d.;,\s]+$/.test(url)) return undefined;
  return { url, start: match[1]!.length + (quoted === undefined ? 0 : 1) };
}
