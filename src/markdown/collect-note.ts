import type { Token } from "markdown-it";
import type { HeadingMeta } from "./heading-ids.ts";
import { collectDiagram, fenceSpan } from "./collect-diagram.ts";
import { citationId, footnoteId } from "./footnotes.ts";
import { collectHtml } from "./collect-html.ts";
import { HtmlBalance } from "./html-balance.ts";
import type { HtmlMeta } from "./html-rules.ts";
import { type InlineMeta, InlinePlace } from "./inline-place.ts";
import { isDropped } from "./is-dropped.ts";
import { isPrelude } from "./is-prelude.ts";
import { isMathFence, type MathMeta } from "./math-rules.ts";
import type { LinkMeta } from "./link-meta.ts";
import { attributeMark, endMark, type LinkDraft, type NoteDraft, pieceMark, type SectionDraft } from "./note-draft.ts";
import type { ParseEnv } from "./parse-env.ts";
import { SectionSlots } from "./section-slots.ts";
import { TextRun } from "./text-run.ts";

/** Walks a note's tokens once: gathers what the note says and puts slots where other notes will show. */
export class NoteCollector {
  readonly #env: ParseEnv;
  readonly #draft: NoteDraft;
  readonly #mode: "safe" | "trusted" | "off";
  readonly #balance = new HtmlBalance();
  readonly #out: Token[] = [];
  readonly #sections: SectionSlots;
  #section: SectionDraft;
  /** Front matter's. */
  readonly #title: string | undefined;
  #hasLevelOne = false;
  /** Tag of the heading that is the note's title, until it is closed. */
  #promoted: string | undefined;
  /** In a heading, whose text is no prose of its section. */
  #inHeading = false;
  /** In the notes at the end, whose text belongs to the section in which it is written. */
  #inFootnotes = false;

  constructor(env: ParseEnv, draft: NoteDraft, mode: "safe" | "trusted" | "off", title: string | undefined) {
    this.#title = title;
    this.#env = env;
    this.#draft = draft;
    this.#mode = mode;
    this.#section = { heading: -1, text: "", skip: [] };
    draft.sections.push(this.#section);
    this.#sections = new SectionSlots(draft, this.#out, env.newSlot);
  }

  /** The tokens to be rendered. */
  collect(tokens: readonly Token[]): Token[] {
    this.#hasLevelOne = tokens.some(({ type, tag }) => type === "heading_open" && tag === "h1");
    for (let i = 0; i < tokens.length; i++) this.#block(tokens[i]!);
    this.#leave(-1);
    return this.#out;
  }

  #block(token: Token): void {
    const starts = this.#env.blockStarts.get(token);
    if (starts !== undefined) {
      this.#draft.anchors.push(starts);
      this.#sections.mark(`^${starts}`, false);
    }
    switch (token.type) {
      case "inline":
        this.#inline(token);
        break;
      case "heading_open":
        this.#heading(token);
        break;
      case "heading_close":
        this.#inHeading = false;
        if (this.#promoted !== undefined) token.tag = this.#promoted;
        this.#promoted = undefined;
        break;
      case "html_block":
        this.#htmlBlock(token);
        break;
      case "math_block":
        this.#draft.hasMath = true;
        break;
      case "footnote_block_open":
        this.#leave(-1);
        this.#inFootnotes = true;
        break;
      case "footnote_open":
        this.#draft.anchors.push(footnoteId(token));
        break;
      case "fence":
      case "code_block":
        this.#code(token);
        break;
      default:
        if (token.nesting < 0) this.#leave(token.level);
    }
    this.#out.push(token);
    const ends = this.#env.blockEnds.get(token);
    if (ends !== undefined) this.#sections.mark(`^${ends}`, true);
  }

  /** A container ends: so does what is still open in it. */
  #leave(level: number): void {
    this.#sections.close(level);
    if (!this.#balance.leave(level)) this.#draft.unclean = true;
  }

  #heading(token: Token): void {
    const { id, text } = token.meta as HeadingMeta;
    const { source, bodyLine } = this.#env;
    const start = source.starts[bodyLine + token.map![0]]!;
    const end = source.lineEnd(bodyLine + token.map![1] - 1);
    const line = source.text.slice(start, end);
    const depth = Number(token.tag.slice(1));
    const atx = token.markup.startsWith("#") ? Math.max(0, line.indexOf("#")) : line.length - line.trimStart().length;
    if (this.#draft.headings.length === 0 && this.#out.every(isPrelude)) this.#begins(token, depth, text);
    this.#draft.headings.push({ depth, id, text, span: [start + atx, end] });
    this.#section = { heading: this.#draft.headings.length - 1, text: "", skip: [] };
    this.#draft.sections.push(this.#section);
    this.#sections.start(id, depth, token.level);
    this.#inHeading = true;
  }

  /** A note that begins with `### 제목`, pictures or not before it, and has no level 1 means it as its title, and a page needs one `<h1>`. */
  #begins(token: Token, depth: number, text: string): void {
    if ((depth > 1 && this.#hasLevelOne) || text !== (this.#title ?? text)) return;
    this.#draft.startsWithTitle = true;
    this.#promoted = token.tag = "h1";
  }

  #code(token: Token): void {
    const info = token.info.trim();
    if (/^mermaid(?:\s|$)/.test(info)) {
      collectDiagram(token, info.slice("mermaid".length).trim(), this.#env, this.#draft);
      return;
    }
    if (isMathFence(token)) {
      this.#draft.hasMath = true;
      token.type = "math_block";
      token.meta = { display: true, span: fenceSpan(token, this.#env) } satisfies MathMeta;
    } else this.#draft.hasCode = true;
    if (!this.#env.draw) return;
    const run = new TextRun();
    run.addOpaque(token.content.trimEnd());
    run.finish(this.#section);
  }

  #inline(token: Token): void {
    const children = token.children ?? [];
    const run = children.length === 0 ? undefined : new TextRun();
    if (run !== undefined) this.#children(children, token, run);
    // Inline content nests one deeper than its block, so tags left open in it are noticed here.
    if (!this.#balance.leave(token.level)) this.#draft.unclean = true;
    const own = (token.meta as InlineMeta | null)?.own === true;
    run?.finish(this.#inHeading || own || !this.#env.draw ? undefined : this.#sectionOf(token));
  }

  #sectionOf({ map }: Token): SectionDraft {
    if (!this.#inFootnotes || !map) return this.#section;
    const { source, bodyLine } = this.#env;
    const start = source.starts[bodyLine + map[0]]!;
    return this.#draft.sections.findLast(({ heading }) => (this.#draft.headings[heading]?.span[0] ?? 0) <= start)!;
  }

  #children(tokens: readonly Token[], parent: Token, run: TextRun): void {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      switch (token.type) {
        case "text":
        case "text_special":
          run.add(token.content);
          break;
        case "code_inline":
          run.addOpaque(token.content);
          break;
        case "math_inline":
          this.#draft.hasMath = true;
          run.addOpaque(token.content);
          break;
        case "softbreak":
        case "hardbreak":
          run.add(" ");
          break;
        case "link_open":
          run.openLink(this.#link(token, "link"));
          break;
        case "link_close":
          run.closeLink();
          break;
        case "wikilink":
          run.addLink(this.#link(token, "link"));
          break;
        case "image":
        case "embed":
          run.addLink(this.#link(token, token.type));
          break;
        case "tag":
          run.add(token.content);
          this.#tag(token);
          break;
        case "footnote_ref":
          this.#draft.anchors.push(citationId(token));
          break;
        case "html_inline":
          this.#html(token, parent.level + 1, run);
          break;
      }
    }
  }

  #tag(token: Token): void {
    const tag = token.content.slice(1);
    this.#draft.tags.push(tag);
    const slot = this.#draft.slots.push({ type: "tag", tag }) - 1;
    token.type = "slot";
    token.content = pieceMark + slot + endMark;
  }

  #htmlBlock(token: Token): void {
    const run = new TextRun();
    this.#html(token, token.level, run);
    run.finish(this.#section);
    if (this.#mode === "safe" && isDropped(token.content)) token.content = "";
  }

  #html(token: Token, level: number, run: TextRun): void {
    const meta = token.meta as HtmlMeta | null;
    const place = meta?.place ?? new InlinePlace(this.#env.source, token, this.#env.bodyLine);
    const [env, draft, mode, balance] = [this.#env, this.#draft, this.#mode, this.#balance];
    collectHtml(token, place, meta?.start ?? 0, { env, draft, run, mode, balance, level });
  }

  #link(token: Token, type: "link" | "image" | "embed"): LinkDraft {
    const meta = token.meta as LinkMeta;
    const link: LinkDraft = { meta, text: meta.text ?? "", context: undefined };
    const { links, slots } = this.#draft;
    const index = links.push(link) - 1;
    if (type === "link") {
      const slot = slots.push({ type, link: index }) - 1;
      token.attrs = [["href", attributeMark + slot + endMark], ...(token.attrs ?? [])];
      return link;
    }
    const slot =
      type === "image"
        ? slots.push({ type, link: index, alt: link.text, attributes: meta.attributes ?? "" })
        : slots.push({ type, link: index });
    token.type = "slot";
    token.content = pieceMark + (slot - 1) + endMark;
    return link;
  }
}
