/** Undoes percent-encoding once; `undefined` where a `%` is not followed by a valid UTF-8 sequence or hides a NUL. */
export function decodePercent(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    const decoded = decodeURIComponent(text);
    return decoded.includes("\0") ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** Percent-encodes each segment of a path so that it can stand in an `href` (RFC 3986 pchar stays as it is). */
export function encodePath(path: string): string {
  return /^[\w.~/-]*$/.test(path) ? path : path.split("/").map(encodeSegment).join("/");
}

/** Percent-encodes a fragment for an `href`. */
export function encodeFragment(fragment: string): string {
  return encodeSegment(fragment);
}

/** Lone surrogates have no UTF-8 form: `encodeURIComponent` throws on them. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function encodeSegment(segment: string): string {
  if (/^[\w.~-]*$/.test(segment)) return segment;
  return encodeURIComponent(segment.replace(LONE_SURROGATE, "\uFFFD"));
}
