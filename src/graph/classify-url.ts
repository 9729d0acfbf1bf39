/** Schemes that run code or read the reader's disk. */
const UNSAFE = new Set(["javascript", "vbscript", "data", "file", "blob", "view-source"]);

/** Schemes of addresses that are nothing without what follows the colon. */
const EMPTY_WITHOUT = new Set(["mailto", "tel", "sms"]);

/**
 * Sorts a destination by its form (RFC 3986 scheme; control characters and spaces before the colon do not hide one from us as they
 * do not from browsers). An image may be `data:image/…`, SVG excepted.
 */
export function classifyUrl(target: string, embedded: boolean): "absolute" | "relative" | "unsafe" | "malformed" {
  // eslint-disable-next-line no-control-regex -- browsers drop these characters when they look for a scheme
  const bare = target.replace(/[\u0000-\u0020\u007F-\u009F\u200B-\u200F\u2028-\u202F\uFEFF]/g, "");
  // As a browser reads it: tabs and line ends do not count, a space inside does.
  const url = target.trim().replaceAll(/[\t\r\n]/g, "");
  if (bare.startsWith("//")) return isHost(url.slice(2)) ? "absolute" : "malformed";
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === undefined) return "relative";
  if (UNSAFE.has(scheme)) {
    return scheme === "data" && embedded && /^data:image\/(?!svg)/i.test(bare) ? "absolute" : "unsafe";
  }
  if (scheme.length === 1) return "malformed";
  if (scheme === "http" || scheme === "https") return isHttp(url) ? "absolute" : "malformed";
  // Of other words with a colon at their end a note may have the name.
  if (bare.length === scheme.length + 1 && EMPTY_WITHOUT.has(scheme)) return "malformed";
  return /^[a-z][a-z0-9+-]*:\S/i.test(bare) ? "absolute" : "relative";
}

function isHttp(url: string): boolean {
  return /^https?:\/\/[^/?#]/i.test(url) && URL.canParse(url);
}

function isHost(rest: string): boolean {
  return URL.canParse(`https://${rest}`);
}
