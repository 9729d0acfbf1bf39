import type { FrontMatter } from "../model/note.ts";
import { nfc } from "../text/nfc.ts";
import { isoDate } from "./iso-date.ts";
import type { RawFinding, Span } from "./parse-env.ts";

/** Known keys, made of a mapping's values. */
export interface CheckedFrontMatter {
  readonly frontMatter: FrontMatter;
  readonly findings: readonly RawFinding[];
}

type Values = Readonly<Record<string, unknown>>;

/** Reads the keys that ieum knows; one of a wrong type counts as absent and is a finding at its line. */
export function checkFrontMatter(values: Values, timeZone: string, spanOf: (key: string) => Span): CheckedFrontMatter {
  const findings: RawFinding[] = [];
  /** The first key that is set, read; `expected` names the type for the finding. */
  const read = <T>(keys: readonly string[], expected: string, as: (value: unknown) => T | undefined): T | undefined => {
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const value = Object.hasOwn(values, key) ? values[key] : undefined;
      if (value === undefined || value === null || value === "") continue;
      const result = as(value);
      if (result !== undefined) return result;
      const got = expected === "list" && Array.isArray(value) ? "nested list" : typeName(value);
      const data = { key, expected, got, ...(typeof value === "string" && { value }) };
      findings.push({ code: "front-matter", span: spanOf(key), target: key, data });
    }
    return undefined;
  };
  const date = (value: unknown): string | undefined => isoDate(value, timeZone);
  const tagList = (value: unknown): string[] | undefined => asList(value, /[\s,]+/);
  const frontMatter: FrontMatter = {
    title: read(["title"], "string", asText),
    aliases: read(["aliases", "alias"], "list", (value) => asList(value, /,/)) ?? [],
    tags: [...(read(["tags"], "list", tagList) ?? []), ...(read(["tag"], "list", tagList) ?? [])],
    date: read(["date"], "date", date),
    updated: read(["updated", "lastmod", "last_modified_at"], "date", date),
    // Jekyll's key for drafts holds the day of a clipped page in Obsidian: all but a boolean is another tool's.
    // To Hugo and Obsidian, a key is the same in capitals.
    draft: read(["draft", "Draft", "DRAFT"], "boolean", asBoolean) ?? asBoolean(values["published"]) === false,
    description: read(["description", "summary"], "string", asText),
    order: read(["order"], "number", asNumber),
    permalink: read(["permalink"], "string", asText),
    redirectFrom: read(["redirect_from"], "list", (value) => asList(value, /\n/)) ?? [],
    lang: read(["lang"], "language code", asLanguage),
    search: read(["search"], "boolean", asBoolean) ?? true,
    values,
  };
  return { frontMatter, findings };
}

function asText(value: unknown): string | undefined {
  if (typeof value === "string") return nfc(value).trim() || undefined;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** As `lang` of HTML must be (BCP 47); a locale's `ko_KR` is meant so too. */
function asLanguage(value: unknown): string | undefined {
  try {
    return Intl.getCanonicalLocales(asText(value)?.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}

function asList(value: unknown, separator: RegExp): string[] | undefined {
  const items = Array.isArray(value) ? value : typeof value === "string" ? splitList(value, separator) : [value];
  const texts = items.filter((item) => item !== null && item !== "").map(asText);
  return texts.every((text) => text !== undefined || items.length > 1) &&
    (Array.isArray(value) || texts[0] !== undefined)
    ? texts.filter((text) => text !== undefined)
    : undefined;
}

/** A list between brackets is still a text where YAML could not read it. */
function splitList(written: string, separator: RegExp): string[] {
  const [, inner] = /^\s*\[([^[\]]*)\]\s*$/.exec(written) ?? [];
  return inner === undefined ? written.split(separator) : inner.split(",").map((item) => item.trim());
}

/** YAML 1.1's words too: Jekyll and Obsidian users write `draft: yes`. */
function asBoolean(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return undefined;
  if (/^(?:true|yes|on)$/i.test(value)) return true;
  return /^(?:false|no|off)$/i.test(value) ? false : undefined;
}

function asNumber(value: unknown): number | undefined {
  const number = typeof value === "string" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return "list";
  return typeof value === "object" ? "mapping" : typeof value;
}
