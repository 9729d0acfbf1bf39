import { domainToUnicode } from "node:url";

/** Says what each `*` and `**` of a rule stood for in a URL; `undefined` where the rule does not apply. */
export type UrlRule = (url: string) => readonly string[] | undefined;

const escape = (text: string): string => text.replace(/[\\^$.|+?()[\]{}]/g, "\\$&");

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** Browsers copy `한글.kr` as `xn--bj0bj06e.kr`. */
function withOwnName(url: string): string {
  return url.replace(/^(https?:\/\/)([^/:?#]+)/, (_, scheme: string, host: string) => scheme + domainToUnicode(host));
}

function withoutFragment(url: string): string {
  return url.split("#", 1)[0]!;
}

/**
 * A glob over URLs: `*` stops at `/`, `?` and `#`, `**` at nothing, `?` is itself; `/**` at the end takes the bare address too.
 * Without a scheme it applies to http and https; without a `#` to a page whatever fragment a link has. Korean may be written as itself.
 */
export function urlRule(glob: string): UrlRule {
  const [, scheme = "", rest = ""] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(glob.normalize("NFC").trim()) ?? [];
  const host = rest.split(/[/?#]/, 1)[0] ?? "";
  const body = host.toLowerCase() + rest.slice(host.length);
  const source = body
    .split(/(\/\*\*$|\*\*|\*)/)
    .map((part) => {
      if (part === "/**") return "(?:/(.*))?";
      if (part === "**") return "(.*)";
      return part === "*" ? "([^/?#]*)" : escape(part);
    })
    .join("");
  const start = scheme === "" ? "https?://" : escape(scheme.toLowerCase());
  const pattern = new RegExp(`^${start}${source}${/[/?#*]/.test(body) ? "" : "/?"}$`, "su");
  return (url) => {
    const href = URL.canParse(url) ? new URL(url).href : url;
    const plain = decoded(href).normalize("NFC");
    const forms = [url.normalize("NFC"), href, plain, ...(plain.includes("xn--") ? [withOwnName(plain)] : [])];
    for (const candidate of body.includes("#") ? forms : [...forms, ...forms.map(withoutFragment)]) {
      const match = pattern.exec(candidate);
      if (match !== null) return match.slice(1).map((part) => part ?? "");
    }
    return undefined;
  };
}
