import { diagnosticCodes } from "../model/diagnostic.ts";
import type { Options } from "../model/options.ts";
import { UsageError } from "../model/usage-error.ts";
import { createClosest } from "../text/closest.ts";
import { colourNames } from "../text/colour-names.ts";
import { LEVELS } from "./levels.ts";
import { showValue } from "./show-value.ts";

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

/** Names to addresses that a reader may follow: web, mail, or a path of the site. */
const addresses: OptionSpec = {
  default: {},
  expected: '{ "name": "https://…" }',
  parse: (value) =>
    isRecord(value) &&
    Object.values(value).every((url) => typeof url === "string" && /^(?:https?:\/\/|mailto:|\/)/.test(url))
      ? value
      : undefined,
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

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
  exclude: {
    ...list,
    parse: (value) => (Array.isArray(value) && value.includes("") ? undefined : list.parse(value)),
  },
  assets: list,
  timeZone: { default: "Asia/Seoul", expected: "IANA time zone", parse: parseTimeZone },
  gitDates: flag(true),
  drafts: flag(false),
  mentions: flag(true),
  severity: { default: {}, expected: "{ code: error | warning | info | off }", parse: parseSeverities },
  images: {
    default: { formats: [] },
    expected: '{ formats: ["avif", "webp"] }',
    parse: (value) =>
      isRecord(value) &&
      Object.keys(value).every((key) => key === "formats") &&
      Array.isArray(value["formats"]) &&
      value["formats"].every((format) => format === "avif" || format === "webp")
        ? value
        : undefined,
  },
  fonts: {
    default: "",
    expected: 'CSS font families: "MaruBuri", serif',
    parse: (value) =>
      typeof value === "string" && !/[;{}<>\\]|\/\*/.test(value) ? value.trim().replace(/,$/, "") : undefined,
  },
  styles: list,
  print: {
    default: 0,
    expected: "number of notes ≥ 0",
    parse: (value) => (Number.isInteger(value) && Number(value) >= 0 ? value : undefined),
  },
  maxBytes: {
    default: 20 * 1024 * 1024,
    expected: "number of bytes > 0",
    parse: (value) => (typeof value === "number" && value > 0 ? value : undefined),
  },
  editUrl: text(),
  guideUrl: {
    default: "",
    expected: "https://host/{code}.html",
    parse: (value) =>
      typeof value === "string" && (value === "" || /^https?:\/\/\S*\{code\}/.test(value)) ? value : undefined,
  },
  external: {
    default: {},
    expected: "{ skip: […], accept: {…} … }",
    parse: (value) => (isRecord(value) ? value : undefined),
  },
  logo: text(),
  footer: text(),
  links: addresses,
  social: addresses,
  license: addresses,
  accent: {
    default: "",
    expected: "CSS colour: #2a4d8f, teal, oklch(45% 0.12 262)",
    parse: (value) =>
      typeof value === "string" &&
      (colourNames.has(value.toLowerCase()) ||
        /^(?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|(?:rgb|hsl|oklch|oklab|lch|lab)\([\d\s.,%/a-z-]+\))?$/i.test(
          value,
        ))
        ? value
        : undefined,
  },
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

/** @throws UsageError `unknown-option` for a code that is none, `bad-value` for its level */
function parseSeverities(value: unknown): unknown {
  if (!isRecord(value)) return undefined;
  for (const [code, level] of Object.entries(value)) {
    const option = `severity.${code}`;
    if (!Object.hasOwn(diagnosticCodes, code)) {
      const nearest = createClosest(Object.keys(diagnosticCodes))(code);
      throw new UsageError("unknown-option", { option, nearest: nearest === undefined ? "" : `severity.${nearest}` });
    }
    if (typeof level !== "string" || !LEVELS.includes(level))
      throw new UsageError("bad-value", { option, value: showValue(level), expected: LEVELS.join(" | ") });
  }
  return value;
}
