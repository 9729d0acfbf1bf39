import type { Lang } from "../model/options.ts";
import type { ParsedNote } from "../model/note.ts";
import { Slugger } from "../text/slug.ts";
import { NoteCollector } from "./collect-note.ts";
import type { MarkdownIt, Token } from "markdown-it";
import { createMarkdown } from "./create-markdown.ts";
import { finishNote } from "./finish-note.ts";
import { InlinePlace } from "./inline-place.ts";
import { KeptPieces } from "./kept-pieces.ts";
import type { LaterCode } from "./later-code.ts";
import type { MarkdownOptions } from "./markdown-options.ts";
import { newDraft } from "./note-draft.ts";
import type { ParseEnv } from "./parse-env.ts";
import { type FrontMatterBlock, readFrontMatter } from "./read-front-matter.ts";
import { readMath } from "./render-math.ts";
import { sanitizeNote } from "./sanitize-note.ts";
import { SourceText } from "./source-text.ts";

/** Reads notes. What a note needs beyond the common (a language's colours, KaTeX) is loaded when met, hence the promise. */
export interface NoteParser {
  /**
   * `path`: NFC, relative to the notes folder. Depends on path, source and the parser's options alone. No source makes it fail; a missing `shiki` does.
   * `later`: is filled with code that this parse leaves uncoloured.
   */
  readonly parse: (path: string, source: string, later?: LaterCode[]) => ParsedNote | Promise<ParsedNote>;
}

/** Makes the parser of all notes. */
export function createParser(options: MarkdownOptions): NoteParser {
  const md = createMarkdown(options);
  const attempt = (path: string, source: string, later?: LaterCode[]): ParsedNote | Promise<ParsedNote> => {
    const text = new SourceText(source);
    const matter = readFrontMatter(text, options.timeZone);
    later?.splice(0);
    const env = newEnv(md, options, text, matter, later);
    const draft = newDraft();
    const tokens = md.parse(text.text.slice(matter.bodyStart), env);
    const collected = new NoteCollector(env, draft, options.html, matter.frontMatter.title).collect(tokens);
    const html = options.draw ? render(md, collected, env, options.html === "safe" && draft.unclean) : undefined;
    if (!options.draw) readMath(collected, env);
    if (env.needs.size > 0) return load(env).then(() => attempt(path, source, later));
    return finishNote(path, text, matter, env, draft, html);
  };
  return { parse: attempt };
}

async function load(env: ParseEnv): Promise<void> {
  await Promise.all([...env.needs.values()].map((load) => load()));
}

function render(md: MarkdownIt, tokens: Token[], env: ParseEnv, unclean: boolean): string {
  if (!unclean) return md.renderer.render(tokens, md.options, env);
  const pieces = new KeptPieces();
  env.keep = (html) => pieces.keep(html);
  return pieces.restore(sanitizeNote(md.renderer.render(tokens, md.options, env), env));
}

function newEnv(
  md: MarkdownIt,
  { draw, lang }: MarkdownOptions,
  source: SourceText,
  { bodyStart, bodyLine, frontMatter }: FrontMatterBlock,
  later: LaterCode[] | undefined,
): ParseEnv {
  const { Token } = new md.core.State("", md, {});
  return {
    source,
    draw,
    place: new InlinePlace(source, new Token("inline", "", 0), bodyLine),
    newSlot: (content) => Object.assign(new Token("slot", "", 0), { content }),
    bodyStart,
    bodyLine,
    slugger: new Slugger(),
    findings: [],
    needs: new Map(),
    definitions: new Map(),
    blockStarts: new Map(),
    blockEnds: new Map(),
    lang: knownLang(frontMatter.lang) ?? lang,
    later,
    depth: 0,
    keep: (html) => html,
  };
}

/** `undefined` where it is neither of those in which there are words. */
function knownLang(written = ""): Lang | undefined {
  const [, lang] = /^(ko|en)\b/i.exec(written) ?? [];
  return lang?.toLowerCase() as Lang | undefined;
}
