import type { MarkdownIt, StateCore, Token } from "markdown-it";

/** Takes embeds out of paragraphs: a whole note cannot stand in one. Text before and after keeps a paragraph of its own. */
export function embedBlocks(md: MarkdownIt): void {
  md.core.ruler.push("embed_blocks", (state) => {
    if (!state.src.includes("![[")) return;
    const { tokens } = state;
    const out: Token[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const inline = tokens[i + 1];
      if (token.type === "paragraph_open" && !token.hidden && inline?.children?.some(isEmbed)) {
        split(state, token, inline, tokens[i + 2]!, out);
        i += 2;
      } else out.push(token);
    }
    state.tokens = out;
  });
}

function isEmbed({ type, level }: Token): boolean {
  return type === "embed" && level === 0;
}

function split(state: StateCore, open: Token, inline: Token, close: Token, out: Token[]): void {
  let run: Token[] = [];
  const flush = (): void => {
    const blank = run.every(({ type, content }) => type === "softbreak" || (type === "text" && content.trim() === ""));
    if (!blank) out.push(open, inlineOf(state, inline, run), close);
    run = [];
  };
  for (const child of inline.children!) {
    if (isEmbed(child)) {
      flush();
      out.push(inlineOf(state, inline, [child]));
    } else if (run.length > 0 || child.type !== "softbreak") run.push(child);
  }
  flush();
}

function inlineOf(state: StateCore, inline: Token, children: Token[]): Token {
  const { content, map, level, meta } = inline;
  return Object.assign(new state.Token("inline", "", 0), { content, map, level, meta, children });
}
