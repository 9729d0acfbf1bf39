import type { Tokenizer } from "htmlparser2";

/** An attribute in raw HTML; offsets count from the start of what was read. */
export interface HtmlAttribute {
  /** In lower case. */
  readonly name: string;
  readonly nameStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Just after the closing quote. */
  readonly end: number;
  /** Entities undone. */
  readonly value: string;
}

/** What stands in raw HTML, in order. */
export type HtmlEvent =
  | {
      readonly type: "open";
      readonly name: string;
      readonly start: number;
      readonly end: number;
      readonly attributes: readonly HtmlAttribute[];
    }
  | { readonly type: "close"; readonly name: string; readonly start: number; readonly end: number }
  | { readonly type: "comment" | "text" | "other"; readonly start: number; readonly end: number }
  /** All from a tag or the like on whose end is missing: a browser would look for it in what follows. */
  | { readonly type: "unclosed"; readonly start: number; readonly end: number };

/** Reads raw HTML as browsers do, and says where everything stands. */
export function tokenizeHtml(html: string, HtmlTokenizer: typeof Tokenizer): HtmlEvent[] {
  const events: HtmlEvent[] = [];
  let name = "";
  let start = 0;
  let attributes: HtmlAttribute[] = [];
  let attribute = { name: "", nameStart: 0, nameEnd: 0, value: "" };
  /** All before it is told. */
  let told = 0;
  let ending = false;
  const push = (event: HtmlEvent): void => {
    events.push(event);
    told = event.end;
  };
  const open = (end: number): void => {
    push({ type: "open", name, start, end: end + 1, attributes });
    attributes = [];
  };
  const other = (from: number, to: number): void => push({ type: "other", start: from, end: to + 1 });
  const tokenizer = new HtmlTokenizer(
    { decodeEntities: true },
    {
      onopentagname(from, to) {
        name = html.slice(from, to).toLowerCase();
        start = from - 1;
        attributes = [];
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag(from, to) {
        const start = html.lastIndexOf("<", from);
        const end = html.indexOf(">", to) + 1;
        if (end > 0) push({ type: "close", name: html.slice(from, to).toLowerCase(), start, end });
      },
      onattribname(from, to) {
        const name = html.slice(from, to).toLowerCase();
        attribute = { name, nameStart: from, nameEnd: to, value: "" };
      },
      onattribdata(from, to) {
        attribute.value += html.slice(from, to);
      },
      onattribentity(code) {
        attribute.value += String.fromCodePoint(code);
      },
      onattribend(quote, to) {
        // The tokenizer's own start is missing where the value begins with an entity.
        const before = /^\s*=\s*["']?/.exec(html.slice(attribute.nameEnd, to))?.[0] ?? "";
        const quoted = quote === 2 || quote === 3;
        attributes.push({
          name: attribute.name,
          nameStart: attribute.nameStart,
          valueStart: attribute.nameEnd + before.length,
          valueEnd: quoted ? to - 1 : to,
          end: to,
          value: attribute.value,
        });
      },
      ontext(from, to) {
        // At the end, what begins a declaration is told as text, without its first signs.
        if (!ending || from === told) push({ type: "text", start: from, end: to });
      },
      ontextentity: (_, end) => (told = end),
      oncomment(from, to) {
        // `</1>` is one to a browser.
        const start = from - (html.startsWith("<!--", from - 4) ? 4 : 2);
        push({ type: "comment", start, end: Math.min(to + 1, html.length) });
      },
      oncdata: (from, to, closed) => closed > 0 && other(from, to),
      ondeclaration: other,
      onprocessinginstruction: other,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  ending = true;
  tokenizer.end();
  if (told < html.length) push({ type: "unclosed", start: told, end: html.length });
  return events;
}
