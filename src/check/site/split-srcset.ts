/** A URL in a `srcset` and its offset there. */
export interface SrcsetCandidate {
  readonly url: string;
  readonly start: number;
}

/** Splits a `srcset` as browsers do (HTML, "parse a srcset attribute"): a comma within a URL belongs to it, one at its end does not. */
export function splitSrcset(value: string): SrcsetCandidate[] {
  const candidates: SrcsetCandidate[] = [];
  let at = 0;
  while (at < value.length) {
    while (at < value.length && /[\s,]/.test(value[at]!)) at++;
    const start = at;
    while (at < value.length && !/\s/.test(value[at]!)) at++;
    const written = value.slice(start, at);
    const url = written.replace(/,+$/, "");
    if (url !== "") candidates.push({ url, start });
    if (url === written) at = descriptorsEnd(value, at);
  }
  return candidates;
}

/** Past the comma that ends the descriptors; one in parentheses does not. */
function descriptorsEnd(value: string, from: number): number {
  let depth = 0;
  for (let at = from; at < value.length; at++) {
    const unit = value[at];
    if (unit === "(") depth++;
    else if (unit === ")") depth--;
    else if (unit === "," && depth <= 0) return at + 1;
  }
  return value.length;
}
