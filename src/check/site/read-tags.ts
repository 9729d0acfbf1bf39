import { NameTable } from "./name-table.ts";
import type { TagAttributes } from "./tag-attributes.ts";

/** Hears what stands in a page, in order. Names come in lower case, offsets are of the text. */
export interface TagListener {
  /** An opening tag, whose attributes have just been read. */
  readonly onTag: (name: string, selfClosing: boolean) => void;
  /** Of the name, as written. */
  readonly onClose: (start: number, end: number) => void;
  /** A run of text, character references as written; never empty. */
  readonly onText: (start: number, end: number) => void;
}

/** Elements of HTML in which a `<` is text until their own end. */
const RAW = new Set(["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"]);
/** As browsers mend it, too. */
const COMMENT_END = /--!?>/g;
const names = new NameTable();
const [SLASH, GREATER, EQUALS, QUOTE, APOSTROPHE] = [47, 62, 61, 34, 39];

/**
 * Reads the tags of an HTML page or of XML as the HTML standard's tokenizer cuts them, at the speed that a site of thousands of pages
 * needs: whole runs are searched for their end, and no character is looked at twice.
 */
export function readTags(
  text: string,
  xml: boolean,
  attributes: TagAttributes,
  { onTag, onClose, onText }: TagListener,
): void {
  const { length } = text;
  let drawings = 0;
  let start = 0;
  let at = text.indexOf("<");
  while (at >= 0) {
    const next = text.charCodeAt(at + 1);
    const from = at;
    if (isNameStart(next)) {
      if (from > start) onText(start, from);
      start = at = openTag(from + 1);
    } else if (next === SLASH && isNameStart(text.charCodeAt(at + 2))) {
      if (from > start) onText(start, from);
      start = at = closeTag(from + 2);
    } else if (next === 33 || next === 63 || (next === SLASH && at + 2 < length)) {
      if (from > start) onText(start, from);
      start = at = aside(from);
    } else at++;
    if (at >= length) break;
    at = text.indexOf("<", at);
  }
  if (start < length) onText(start, length);

  function openTag(nameStart: number): number {
    let i = nameEnd(nameStart);
    const name = lower(nameStart, i);
    attributes.clear();
    let closing = false;
    for (;;) {
      let unit = text.charCodeAt(i);
      while (isBlank(unit) || unit === SLASH) {
        closing = unit === SLASH;
        unit = text.charCodeAt(++i);
      }
      if (i >= length) return length;
      if (unit === GREATER) break;
      closing = false;
      i = attribute(i);
    }
    onTag(name, closing);
    if (name === "svg" && !closing) drawings++;
    // In a drawing `<title/>` is whole, elsewhere in HTML its slash means nothing.
    return !xml && RAW.has(name) && !(closing && drawings > 0) ? rawEnd(name, i + 1) : i + 1;
  }

  function attribute(from: number): number {
    let i = from + 1;
    let unit = text.charCodeAt(i);
    while (i < length && unit !== EQUALS && unit !== GREATER && unit !== SLASH && !isBlank(unit))
      unit = text.charCodeAt(++i);
    const end = i;
    while (isBlank(unit)) unit = text.charCodeAt(++i);
    if (unit !== EQUALS) {
      attributes.add(lower(from, end), end, end);
      return i;
    }
    do unit = text.charCodeAt(++i);
    while (isBlank(unit));
    if (unit === QUOTE || unit === APOSTROPHE) {
      const close = text.indexOf(unit === QUOTE ? '"' : "'", i + 1);
      if (close < 0) return length;
      attributes.add(lower(from, end), i + 1, close);
      return close + 1;
    }
    const value = i;
    while (i < length && unit !== GREATER && !isBlank(unit)) unit = text.charCodeAt(++i);
    attributes.add(lower(from, end), value, i);
    return i;
  }

  function closeTag(nameStart: number): number {
    const end = nameEnd(nameStart);
    onClose(nameStart, end);
    if (drawings > 0 && lower(nameStart, end) === "svg") drawings--;
    return after(">", end);
  }

  /** Comments, declarations, processing instructions, and what is taken for one. */
  function aside(from: number): number {
    if (text.startsWith("<!--", from)) {
      if (text.startsWith(">", from + 4) || text.startsWith("->", from + 4)) return after(">", from + 4);
      COMMENT_END.lastIndex = from + 4;
      return COMMENT_END.test(text) ? COMMENT_END.lastIndex : length;
    }
    if (!xml || !text.startsWith("<![CDATA[", from)) return after(">", from + 2);
    const next = after("]]>", from + 9);
    const end = text.endsWith("]]>", next) && next >= from + 12 ? next - 3 : next;
    if (end > from + 9) onText(from + 9, end);
    return next;
  }

  /** Tells the text of an element that holds nothing else, and goes to its end tag. */
  function rawEnd(name: string, from: number): number {
    let end = name === "plaintext" ? -1 : text.indexOf("</", from);
    while (end >= 0 && !closes(name, end + 2)) end = text.indexOf("</", end + 2);
    if (end < 0) end = length;
    if (end > from) onText(from, end);
    return end;
  }

  function closes(name: string, from: number): boolean {
    const end = from + name.length;
    if (text.slice(from, end).toLowerCase() !== name) return false;
    const unit = text.charCodeAt(end);
    return unit === GREATER || unit === SLASH || isBlank(unit);
  }

  function nameEnd(from: number): number {
    let i = from + 1;
    let unit = text.charCodeAt(i);
    while (i < length && unit !== GREATER && unit !== SLASH && !isBlank(unit)) unit = text.charCodeAt(++i);
    return i;
  }

  function after(end: string, from: number): number {
    const found = text.indexOf(end, from);
    return found < 0 ? length : found + end.length;
  }

  function lower(from: number, end: number): string {
    return names.cut(text, from, end);
  }

  function isNameStart(unit: number): boolean {
    const folded = unit | 32;
    return (folded >= 97 && folded <= 122) || (xml && (unit === 95 || unit === 58 || unit > 127));
  }
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 9 || unit === 13 || unit === 12;
}
