import type { MarkdownIt, Token } from "markdown-it";
import type { InlineMeta } from "./inline-place.ts";

const box = /^\[([ xX])\][ \t\u00A0]+(?=\S)/;

/** Makes check boxes of `- [ ]` and `- [x]`. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after("block", "task_lists", ({ tokens }) => {
    const lists: Token[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.type === "bullet_list_open" || token.type === "ordered_list_open") lists.push(token);
      else if (token.type === "bullet_list_close" || token.type === "ordered_list_close") lists.pop();
      if (token.type !== "list_item_open" || tokens[i + 1]?.type !== "paragraph_open") continue;
      const inline = tokens[i + 2]!;
      const match = box.exec(inline.content);
      if (!match) continue;
      inline.content = inline.content.slice(match[0].length);
      const done = match[1] !== " ";
      const state = done ? ' checked aria-label="한 일"' : ' aria-label="할 일"';
      const before = `<input class="task-list-item-checkbox" type="checkbox" disabled${state}> `;
      inline.meta = { ...(inline.meta as InlineMeta | null), before } satisfies InlineMeta;
      token.attrSet("class", "task-list-item");
      lists.at(-1)?.attrSet("class", "contains-task-list");
    }
  });
}
