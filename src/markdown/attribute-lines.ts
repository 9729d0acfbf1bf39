import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

const item = String.raw`[.#][\w-]+|[\w-]+="[^"\n]*"|[\w-]+='[^'\n]*'|toc|no_toc`;
const attributes = new RegExp(String.raw`^\{:\s*(?:${item})(?:\s+(?:${item}))*\s*\}`);

/** Drops Kramdown's attribute lists (`{: .class}`, `{:style="…"}`) and its list that `{:toc}` turns into contents. */
export function attributeLines(md: MarkdownIt): void {
  md.block.ruler.before("fence", "attribute_line", block, { alt: ["paragraph", "reference", "blockquote", "list"] });
  md.inline.ruler.before("link", "attribute_list", inline);
}

function block(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  if (state.src.charCodeAt(start) !== 0x7b || state.src.charCodeAt(start + 1) !== 0x3a) return false;
  const line = state.src.slice(start, state.eMarks[startLine]).trimEnd();
  if (attributes.exec(line)?.[0] !== line) return false;
  if (silent) return true;
  if (/^\{:\s*toc\b/.test(line)) dropList(state);
  state.line = startLine + 1;
  const id = /[\s:](?:#([\w-]+)|id=["']([^"'\n]+)["'])/.exec(line);
  if (id) pushAnchor(state, startLine, id[1] ?? id[2]!);
  return true;
}

/** An `id` that Kramdown would give to the block before stands right after it: links to it arrive. */
function pushAnchor(state: StateBlock, line: number, id: string): void {
  const token = state.push("html_block", "", 0);
  token.map = [line, line + 1];
  token.content = `<a id="${state.md.utils.escapeHtml(id)}"></a>`;
}

/** Takes back the list just before, if it has one item. */
function dropList({ tokens }: StateBlock): void {
  const close = tokens.at(-1);
  if (close?.type !== "bullet_list_close" && close?.type !== "ordered_list_close") return;
  let at = tokens.length - 2;
  let items = 0;
  for (; at >= 0 && tokens[at]!.level > close.level; at--) if (tokens[at]!.type === "list_item_open") items++;
  if (items === 1) tokens.length = at;
}

function inline(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x7b || src.charCodeAt(pos + 1) !== 0x3a || pos === 0) return false;
  if (!/[)\]*_`>~]/.test(src[pos - 1]!)) return false;
  const match = attributes.exec(src.slice(pos, Math.min(state.posMax, pos + 500)));
  if (!match) return false;
  if (!silent) state.push("comment", "", 0).hidden = true;
  state.pos += match[0].length;
  return true;
}
