import type { Token } from "markdown-it";
import type { HeadingMeta } from "./heading-ids.ts";
import { collectHtml } from "./collect-html.ts";
import { InlinePlace } from "./inline-place.ts";
import type { LinkMeta } from "./link-meta.ts";
import { attributeMark, endMark, type LinkDraft, type NoteDraft, pieceMark, type SectionDraft } from "./note-draft.ts";
import type { ParseEnv } from "./parse-env.ts";
import { SectionSlots } from "./section-slots.ts";
import { TextRun } from "./text-run.ts";

/** Walks a note's tokens once: gathers what the note says and puts slots where other notes will show. */
export class NoteCollector {
  readonly #env: ParseEnv;
  readonly #draft: NoteDraft;
  readonly #html: "safe" | "trusted" | "off";
  readonly #out: Token[] = [];
  readonly #sections: SectionSlots;
  #section: SectionDraft;
  /** In a heading, whose text is no prose of its section. */
  #inHeading = false;

  constructor(env: ParseEnv, draft: NoteDraft, html: "safe" | "trusted" | "off") {
    this.#env = env;
    this.#draft = draft;
    this.#html = html;
    this.#section = { heading: -1, text: "", skip: [] };
    draft.sections.push(this.#section);
    this.#sections = new SectionSlots(draft, this.#out, env.newSlot);
  }

  /** The tokens to be rendered. */
  collect(tokens: readonly Token[]): Token[] {
    for (const token of tokens) this.#block(token);
    this.#sections.end();
    return this.#out;
  }

  #block(token: Token): void {
    switch (token.type) {
      case "inline":
        this.#inline(token);
        break;
      case "heading_open":
        this.#heading(token);
        break;
      case "heading_close":
        this.#inHeading = false;
        break;
      case "html_block":
        this.#htmlBlock(token);
        break;
      case "fence":
      case "code_block":
        this.#code(token);
        break;
      default:
        if (token.nesting < 0) this.#sections.close(token.level);
    }
    this.#out.push(token);
  }

  #heading(token: Token): void {
    const { id, text } = token.meta as HeadingMeta;
    const { source, bodyLine } = this.#env;
    const [first, last] = token.map!;
    const start = source.starts[bodyLine + first]!;
    const end = source.lineEnd(bodyLine + last - 1);
    const line = source.text.slice(start, end);
    const depth = Number(token.tag.slice(1));
    const atx = token.markup.startsWith("#") ? Math.max(0, line.indexOf("#")) : line.length - line.trimStart().length;
    if (this.#draft.headings.length === 0 && this.#out.length === 0) this.#draft.startsWithTitle = depth === 1;
    this.#draft.headings.push({ depth, id, text, span: [start + atx, end] });
    this.#section = { heading: this.#draft.headings.length - 1, text: "", skip: [] };
    this.#draft.sections.push(this.#section);
    this.#sections.start(id, depth, token.level);
    this.#inHeading = true;
  }

  #code(token: Token): void {
    this.#draft.hasCode = true;
    const run = new TextRun();
    run.addOpaque(token.content.trimEnd());
    run.finish(this.#section);
  }

  #inline(token: Token): void {
    const run = new TextRun();
    this.#children(token.children ?? [], token, run);
    run.finish(this.#inHeading ? undefined : this.#section);
  }

  #children(tokens: readonly Token[], parent: Token, run: TextRun): void {
    for (const token of tokens) {
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
          this.#draft.tags.push(token.content.slice(1));
          run.add(token.content);
          break;
        case "html_inline":
          collectHtml(token, new InlinePlace(this.#env.source, parent, this.#env.bodyLine), this.#context(run));
          break;
      }
    }
  }

  #htmlBlock(token: Token): void {
    const run = new TextRun();
    collectHtml(token, new InlinePlace(this.#env.source, token, this.#env.bodyLine), this.#context(run));
    run.finish(this.#section);
  }

  #context(run: TextRun): Parameters<typeof collectHtml>[2] {
    return { env: this.#env, draft: this.#draft, run, mode: this.#html };
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
