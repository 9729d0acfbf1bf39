import type { ParsedNote } from "../model/note.ts";
import { Slugger } from "../text/slug.ts";
import { NoteCollector } from "./collect-note.ts";
import { createMarkdown } from "./create-markdown.ts";
import { finishNote } from "./finish-note.ts";
import type { MarkdownOptions } from "./markdown-options.ts";
import type { NoteDraft } from "./note-draft.ts";
import type { ParseEnv } from "./parse-env.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { sanitizeNote } from "./sanitize-note.ts";
import { SourceText } from "./source-text.ts";

/** Reads notes. What a note needs beyond the common (a language's colours, KaTeX) is loaded when met, hence the promise. */
export interface NoteParser {
  /** `path`: NFC, relative to the notes folder. Depends on path, source and the parser's options alone; never throws. */
  readonly parse: (path: string, source: string) => ParsedNote | Promise<ParsedNote>;
}

/** Makes the parser of all notes. */
export function createParser(options: MarkdownOptions): NoteParser {
  const md = createMarkdown(options);
  const attempt = (path: string, source: string): ParsedNote | Promise<ParsedNote> => {
    const text = new SourceText(source);
    const matter = readFrontMatter(text, options.timeZone);
    const env = newEnv(text, matter.bodyStart, matter.bodyLine);
    const draft = newDraft();
    const tokens = md.parse(text.text.slice(matter.bodyStart), env);
    const collected = new NoteCollector(env, draft, options.html).collect(tokens);
    const rendered = md.renderer.render(collected, md.options, env);
    const html = draft.unclean && options.html === "safe" ? sanitizeNote(rendered, env) : rendered;
    if (env.needs.size > 0) return load(env).then(() => attempt(path, source));
    return finishNote(path, text, matter, env, draft, html);
  };
  return { parse: attempt };
}

async function load(env: ParseEnv): Promise<void> {
  await Promise.all([...env.needs.values()].map((load) => load()));
}

function newEnv(source: SourceText, bodyStart: number, bodyLine: number): ParseEnv {
  return {
    source,
    bodyStart,
    bodyLine,
    slugger: new Slugger(),
    findings: [],
    needs: new Map(),
    definitions: new Map(),
    footnoteLabels: new Set(),
    footnotes: [],
    footnoteNumbers: new Map(),
    depth: 0,
  } as unknown as ParseEnv;
}

function newDraft(): NoteDraft {
  return {
    headings: [],
    links: [],
    sections: [],
    diagrams: [],
    slots: [],
    anchors: [],
    tags: [],
    ignores: [],
    hasMath: false,
    hasCode: false,
    startsWithTitle: false,
    unclean: false,
  };
}
