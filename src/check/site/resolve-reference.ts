import { dirname, joinPath } from "../../text/path.ts";
import { decodePercent } from "../../text/percent.ts";
import { detach } from "./detach.ts";
import type { HostAnswer } from "./create-host.ts";
import type { SiteReference } from "./site-reference.ts";

/** Where the site lies. */
export interface SiteAddress {
  /** `https://user.github.io`; empty: no absolute URL is the site's own. */
  readonly siteUrl: string;
  /** Starts and ends with `/`. */
  readonly base: string;
}

/** A file of the site. Equal addresses in one folder give the same object. */
export interface FileTarget {
  readonly type: "file";
  readonly file: string;
  readonly fragment: string | undefined;
  /** Set by whoever has looked at all that follows from it: another link to it says nothing new. */
  settled?: boolean;
}

/** What a reference means. `path`: from the site's folder, percent-encoding undone. */
export type SiteTarget =
  | FileTarget
  | {
      readonly type: "none";
      readonly path: string;
      readonly fragment: string | undefined;
      readonly answer: Extract<HostAnswer, { type: "none" }>;
    }
  /** `inside`: the site's own URL that was probably meant. */
  | { readonly type: "outside"; readonly path: string; readonly inside: string | undefined }
  | { readonly type: "malformed" }
  /** Another site, another scheme. */
  | { readonly type: "elsewhere" };

/** Resolves the references of one file; `base` is the document's own `<base href>`. */
export type ResolveReference = (file: string, base: string | undefined, reference: SiteReference) => SiteTarget;

/** Most answers that are remembered at once. */
const MOST = 20_000;
/** Without a scheme, a host, a query, a percent-encoded dot or slash, and what URLs rewrite. */
// eslint-disable-next-line no-control-regex -- URLs drop or encode these
const PLAIN = /^(?!.*(?:\/\/|%(?:2[ef]|5c)))[^\\:?\s\u0000-\u0020\u007F\uD800-\uDFFF]+$/i;
const ELSEWHERE: SiteTarget = { type: "elsewhere" };
const MALFORMED: SiteTarget = { type: "malformed" };

/** Makes the resolver of one site. Equal addresses in one folder mean the same, so each is resolved once. */
export function createResolver(address: SiteAddress, host: (path: string) => HostAnswer): ResolveReference {
  const root = new URL(address.base, address.siteUrl === "" ? "http://site.invalid" : address.siteUrl);
  let last = "";
  let folder: string | undefined;
  /** The folder of the last file, from the host's root. */
  let here = "";
  /** Of the last file. */
  let fileUrl: URL | undefined;
  /** Of the base, without its first `/`. */
  const prefix = root.pathname.slice(1);
  /** By value as written. */
  const known = new Map<string, SiteTarget>();
  const addresses = new Map<string, SiteTarget>();
  return (file, base, reference) => {
    const { bases } = reference;
    if (base !== undefined || bases !== undefined)
      return resolve(reference.value.trim(), innermost(file, [base ?? "", ...(bases ?? [])]), reference);
    if (file !== last) enter(file);
    const answers = reference.role === "address" ? addresses : known;
    const answer = answers.get(reference.value);
    if (answer !== undefined) return answer;
    const value = reference.value.trim();
    if (value === "") return reference.role === "link" ? { type: "file", file, fragment: undefined } : ELSEWHERE;
    if (value.startsWith("#")) return { type: "file", file, fragment: detach(value.slice(1)) };
    if (value.startsWith("?")) return resolve(value, (fileUrl ??= urlOf(file)), reference);
    const target = resolvePlain(value) ?? resolve(value, (fileUrl ??= urlOf(file)), reference);
    answers.set(detach(reference.value), target);
    return target;
  };

  function enter(file: string): void {
    last = file;
    fileUrl = undefined;
    const own = dirname(file);
    if (own === folder && known.size + addresses.size <= MOST) return;
    folder = own;
    here = [prefix.slice(0, -1), own].filter((part) => part !== "").join("/");
    known.clear();
    addresses.clear();
  }

  function urlOf(file: string): URL {
    return new URL(root.href + file.split("/").map(encodeURIComponent).join("/"));
  }

  function innermost(file: string, bases: readonly string[]): URL {
    let url = urlOf(file);
    for (const base of bases) {
      const next = URL.canParse(base, url.href) ? new URL(base, url) : url;
      // HTML: nothing is relative to these.
      if (!/^(?:data|javascript):$/.test(next.protocol)) url = next;
    }
    return url;
  }

  /** What nearly every address is: a path, maybe with a fragment, below the base. Parsing it as a URL would say the same, ten times slower. */
  function resolvePlain(value: string): SiteTarget | undefined {
    if (!PLAIN.test(value)) return undefined;
    const hash = value.indexOf("#");
    const written = decodePercent(hash < 0 ? value : value.slice(0, hash));
    if (written === undefined) return undefined;
    const path = joinPath(written.startsWith("/") ? "" : here, written);
    if (path === undefined) return undefined;
    const whole = path !== "" && /(?:^|\/)\.{0,2}$/.test(written) ? `${path}/` : path;
    if (!whole.startsWith(prefix)) return undefined;
    return ask(whole.slice(prefix.length), hash < 0 ? undefined : detach(value.slice(hash + 1)));
  }

  function resolve(value: string, from: URL, { role }: SiteReference): SiteTarget {
    let url: URL;
    try {
      url = new URL(value, from);
    } catch {
      return MALFORMED;
    }
    if (url.host !== root.host || !/^https?:$/.test(url.protocol)) return ELSEWHERE;
    const path = decodePercent(url.pathname)?.replaceAll(/\/{2,}/g, "/");
    if (path === undefined) return MALFORMED;
    const fragment = url.hash === "" ? undefined : detach(url.hash.slice(1));
    const base = root.pathname;
    if (path.startsWith(base)) return ask(path.slice(base.length), fragment);
    if (`${path}/` === base) return ask("", fragment);
    // Whoever names the whole host means another of its sites, but machines are told the site's own addresses.
    if (role !== "address" && /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(value)) return ELSEWHERE;
    const answer = host(path.slice(1));
    const origin = /^(?:[a-z][a-z\d+.-]*:)?[/\\]{2}[^/\\]*/i.exec(value)?.[0] ?? "";
    const inside = answer.type === "file" ? origin + base + url.pathname.slice(1) + url.search + url.hash : undefined;
    return { type: "outside", path, inside };
  }

  function ask(path: string, fragment: string | undefined): SiteTarget {
    const answer = host(path);
    return answer.type === "file"
      ? { type: "file", file: answer.file, fragment }
      : { type: "none", path: detach(path), fragment, answer };
  }
}
