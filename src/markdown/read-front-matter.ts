import { load, YAMLException } from "js-yaml";
import type { FrontMatter } from "../model/note.ts";
import type { LinkDraft } from "./note-draft.ts";
import type { RawFinding } from "./parse-env.ts";
import type { SourceText } from "./source-text.ts";

/** A note's front matter and where its body begins. */
export interface FrontMatterBlock {
  readonly frontMatter: FrontMatter;
  readonly bodyStart: number;
  readonly bodyLine: number;
  readonly links: readonly LinkDraft[];
  readonly findings: readonly RawFinding[];
}

/** Reads the YAML between two lines of `---` at the top of a note. Without the second line there is none. */
export function readFrontMatter(source: SourceText, timeZone: string): FrontMatterBlock {
  void timeZone;
  const none: FrontMatter = {
    title: undefined,
    aliases: [],
    tags: [],
    date: undefined,
    updated: undefined,
    draft: false,
    description: undefined,
    order: undefined,
    permalink: undefined,
    redirectFrom: [],
    lang: undefined,
    search: true,
    values: {},
  };
  const { text } = source;
  const match = /^---[ \t]*\n(?:([^]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { frontMatter: none, bodyStart: 0, bodyLine: 0, links: [], findings: [] };
  const bodyStart = match[0].length;
  const bodyLine = bodyStart >= text.length && !text.endsWith("\n") ? source.starts.length : source.lineAt(bodyStart);
  let values: Record<string, unknown> = {};
  try {
    const loaded = load(match[1] ?? "");
    if (loaded && typeof loaded === "object" && !Array.isArray(loaded)) values = loaded as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
  }
  const title = typeof values["title"] === "string" ? values["title"] : undefined;
  return { frontMatter: { ...none, title, values }, bodyStart, bodyLine, links: [], findings: [] };
}
