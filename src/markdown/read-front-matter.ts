import type { FrontMatter } from "../model/note.ts";
import { checkFrontMatter } from "./check-front-matter.ts";
import { findUnread } from "./find-unread.ts";
import { frontMatterLinks } from "./front-matter-links.ts";
import { isKeptBack } from "./is-kept-back.ts";
import type { LinkDraft } from "./note-draft.ts";
import type { RawFinding, Span } from "./parse-env.ts";
import { readYaml } from "./read-yaml.ts";
import type { SourceText } from "./source-text.ts";

/** A note's front matter and where its body begins. */
export interface FrontMatterBlock {
  readonly frontMatter: FrontMatter;
  readonly bodyStart: number;
  readonly bodyLine: number;
  readonly links: readonly LinkDraft[];
  readonly findings: readonly RawFinding[];
  /** Lines of the keys that say where the note wants to be found. */
  readonly wishes: readonly (readonly [key: "permalink" | "redirect_from", span: Span])[];
}

/** Eleventy's own tools let the first line name the language; JSON is YAML too. */
const block = /^---(?:ya?ml|json)?[ \t]*\n(?:([^]*?)\n)?---[ \t]*(?:\n|$)/;

/** By four blanks, Markdown would make code of it. */
const key = /^ {0,3}(?:#.*|["']?[^\s#:"'-][^\n:]*["']?[ \t]*:(?:[ \t]|$))/m;
/** Lines of `title:도커`, all without the blank that YAML wants: to it they are one text. */
const glued = /^(?:[A-Za-z_][\w-]*:(?!\/\/)\S.*(?:\n|$)|[ \t]*\n)+$/;

const WISHES = ["permalink", "redirect_from"] as const;

/**
 * Reads the YAML between two lines of `---` at the top of a note.
 * Without the second line, or without a single `key:` between them, the lines are content.
 */
export function readFrontMatter(source: SourceText, timeZone: string): FrontMatterBlock {
  const { text } = source;
  const match = text.startsWith("---") ? block.exec(text) : null;
  const yaml = match?.[1] ?? "";
  if (!match || (yaml.trim() !== "" && !key.test(yaml) && !glued.test(yaml))) {
    return noYaml(source, timeZone);
  }
  const start = yaml === "" ? match[0].length : text.indexOf("\n") + 1;
  const { values, findings } = readYaml(yaml, start);
  const checked = checkFrontMatter(values, timeZone, (key) => keySpan(yaml, start, key));
  const unread = keepBack(yaml, checked.frontMatter, Object.hasOwn(values, "draft"), findings);
  return {
    frontMatter: unread.frontMatter,
    ...bodyAt(source, match[0].length),
    links: frontMatterLinks(yaml, start),
    findings: [...unread.findings, ...checked.findings],
    wishes: WISHES.filter((key) => Object.hasOwn(values, key)).map((key) => [key, keySpan(yaml, start, key)]),
  };
}

function noYaml(source: SourceText, timeZone: string): FrontMatterBlock {
  const unread = findUnread(source.text);
  const { frontMatter } = checkFrontMatter({}, timeZone, () => [0, 0]);
  const findings: RawFinding[] = [];
  if (unread !== undefined) {
    const { at, reason } = unread;
    findings.push({ code: "front-matter", span: [at, at + 3], target: "", data: { reason } });
  }
  return {
    ...keepBack(unread?.block ?? "", frontMatter, false, findings),
    ...bodyAt(source, unread?.length ?? 0),
    links: [],
    wishes: [],
  };
}

/** Makes a draft of a note whose front matter could not be read and may say so; the finding tells it. */
function keepBack(
  block: string,
  frontMatter: FrontMatter,
  isKnown: boolean,
  unread: readonly RawFinding[],
): Pick<FrontMatterBlock, "frontMatter" | "findings"> {
  if (unread.length === 0) return { frontMatter, findings: unread };
  const draft = frontMatter.draft || (!isKnown && isKeptBack(block));
  if (!draft) return { frontMatter, findings: unread };
  return {
    frontMatter: { ...frontMatter, draft },
    findings: unread.map((finding) => ({ ...finding, data: { ...finding.data, draft: "true" } })),
  };
}

function bodyAt(source: SourceText, bodyStart: number): Pick<FrontMatterBlock, "bodyStart" | "bodyLine"> {
  const onNewLine = bodyStart === 0 || source.text[bodyStart - 1] === "\n";
  return { bodyStart, bodyLine: onNewLine ? source.lineAt(bodyStart) : source.starts.length };
}

/** Where a top-level key's line stands. */
function keySpan(yaml: string, start: number, key: string): Span {
  const indent = /^ *(?=[^\s#])/m.exec(yaml)?.[0] ?? "";
  for (const match of yaml.matchAll(/^( *)(["']?)([^\s#:"'][^\n:]*?)\2[ \t]*:.*$/gm)) {
    if (match[1] !== indent || match[3]!.trim() !== key) continue;
    return [start + match.index + indent.length, start + match.index + match[0].length];
  }
  return [start, start];
}
