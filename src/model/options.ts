import type { DiagnosticCode, Severity } from "./diagnostic.ts";

/** The languages that messages and page texts come in. */
export type Lang = "ko" | "en";

/** Every option, parsed and complete. `config/` makes it, nobody else. */
export interface Options {
  /** Of messages and of the site's own words. @default from the locale for messages, "ko" for pages */
  readonly lang: Lang;
  /** @default the home note's title, else the folder's name */
  readonly title: string;
  readonly description: string;
  readonly author: string;
  /** Origin of the published site, `https://user.github.io`, no base, no trailing slash; empty: no absolute URLs are written. */
  readonly siteUrl: string;
  /** Path under which the site is served: starts and ends with `/`, ASCII. @default "/" */
  readonly base: string;
  /** What happens to raw HTML in notes. @default "safe" */
  readonly html: "safe" | "trusted" | "off";
  /** @default "highlight.js" */
  readonly highlighter: "highlight.js" | "shiki";
  /** Folders (from the notes root) from which `/x` and wikilinks are looked up too, in order. @default [] */
  readonly roots: readonly string[];
  /** Globs of files and folders (from the notes root) that are not read. @default [] */
  readonly exclude: readonly string[];
  /** Globs of files that are published though no note links to them. @default [] */
  readonly assets: readonly string[];
  /** IANA name, for dates without an offset. @default "Asia/Seoul" */
  readonly timeZone: string;
  /** Take from git when notes were last changed. @default true */
  readonly gitDates: boolean;
  /** Show drafts. @default false; true in preview */
  readonly drafts: boolean;
  /** Suggest mentions. @default true */
  readonly mentions: boolean;
  /** Severity by code. */
  readonly severity: Readonly<Partial<Record<DiagnosticCode, Severity | "off">>>;
  /** Rules of the external check (`skip`, `accept`, `rewrite`, `headers` …), read by `external/` where it runs. @default {} */
  readonly external: Readonly<Record<string, unknown>>;
  /** Path of an image (from the notes root) in place of the sign beside the title. @default "" */
  readonly logo: string;
  /** A sentence at the end of every page. @default "" */
  readonly footer: string;
  /** Further links under the navigation: title → address. @default {} */
  readonly links: Readonly<Record<string, string>>;
  /** Elsewhere (GitHub, Mastodon …): title → address. @default {} */
  readonly social: Readonly<Record<string, string>>;
  /** Licence of the notes: name → address, one. @default {} */
  readonly license: Readonly<Record<string, string>>;
  /** The one colour from which the site's others are derived, in CSS. @default "" ieum's indigo */
  readonly accent: string;
  /** Formats in which PNG and JPEG pictures are offered too, by `@11ty/eleventy-img`, the best first. @default { formats: [] } */
  readonly images: { readonly formats: readonly ("avif" | "webp")[] };
  /** Folders of up to so many notes get one page of all their notes, for print; 0: none. @default 0 */
  readonly print: number;
  /** Font families before the site's own, as in CSS: `"MaruBuri", serif`. @default "" the system's */
  readonly fonts: string;
  /** Stylesheets (paths from the notes root) after the site's own. @default [] */
  readonly styles: readonly string[];
  /** Greatest source size in bytes that is parsed; larger notes are shown as plain text. @default 20 MiB */
  readonly maxBytes: number;
  /** `https://github.com/owner/name/edit/main/notes/`: a page's edit link is this and its path. Empty: none. */
  readonly editUrl: string;
  /** URL of the guide's page of a code, with `{code}` in it, to which reports link. Empty: `ieum check --explain`. */
  readonly guideUrl: string;
}
