import { diagnosticCodes } from "../model/diagnostic.ts";
import type { Options } from "../model/options.ts";

/** How one option is read: `parse` gives `undefined` for a value that is not of the form that `expected` names. */
export interface OptionSpec {
  readonly default: unknown;
  readonly expected: string;
  readonly parse: (value: unknown) => unknown;
}

const text = (fallback = ""): OptionSpec => ({
  default: fallback,
  expected: "text",
  parse: (value) => (typeof value === "string" ? value : undefined),
});

const flag = (fallback: boolean): OptionSpec => ({
  default: fallback,
  expected: "true | false",
  parse: (value) => (typeof value === "boolean" ? value : undefined),
});

const oneOf = (...names: readonly string[]): OptionSpec => ({
  default: names[0],
  expected: names.join(" | "),
  parse: (value) => names.find((name) => name === value),
});

const list: OptionSpec = {
  default: [],
  expected: "list of text",
  parse: (value) => (Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined),
};

/** Every option with its default and its form, in the order of the guide. */
export const optionSpecs: Readonly<Record<keyof Options, OptionSpec>> = {
  lang: oneOf("ko", "en"),
  title: text(),
  description: text(),
  author: text(),
  siteUrl: { default: "", expected: "https://host", parse: parseSiteUrl },
  base: { default: "/", expected: "/path/ (ASCII)", parse: parseBase },
  html: oneOf("safe", "trusted", "off"),
  highlighter: oneOf("highlight.js", "shiki"),
  roots: list,
  exclude: list,
  assets: list,
  timeZone: { default: "Asia/Seoul", expected: "IANA time zone", parse: parseTimeZone },
  drafts: flag(false),
  mentions: flag(true),
  severity: { default: {}, expected: "{ code: error | warning | info | off }", parse: parseSeverities },
  maxBytes: {
    default: 20 * 1024 * 1024,
    expected: "number of bytes > 0",
    parse: (value) => (typeof value === "number" && value > 0 ? value : undefined),
  },
  editUrl: text(),
};

/** An origin; a path after it is an error, for that is what `base` is for. */
function parseSiteUrl(value: unknown): string | undefined {
  if (value === "") return "";
  if (typeof value !== "string" || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "" && url.hash === ""
    ? url.origin
    : undefined;
}

function parseBase(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^[\w.~/-]*$/.test(value) || /(?:^|\/)\.\.?(?:\/|$)/.test(value)) return undefined;
  const path = value.split("/").filter(Boolean).join("/");
  return path === "" ? "/" : `/${path}/`;
}

function parseTimeZone(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function parseSeverities(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  for (const [code, level] of Object.entries(value)) {
    if (!Object.hasOwn(diagnosticCodes, code) || !["error", "warning", "info", "off"].includes(String(level)))
      return undefined;
  }
  return value;
}
