import { Tokenizer } from "htmlparser2";
import { decodeEntities } from "./decode-entities.ts";
import type { ScannedFile } from "./scanned-file.ts";
import type { SiteReference } from "./site-reference.ts";
import { TagAttributes } from "./tag-attributes.ts";

const ROOTS = new Set(["urlset", "sitemapindex", "rss", "feed", "rdf:rdf"]);
/** Elements whose text is an address, without their prefix. */
const TEXTS = new Set(["loc", "thumbnail_loc", "content_loc", "player_loc", "guid", "url", "comments", "icon", "logo"]);
/** Attributes that are an address, by element without its prefix. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  link: "href",
  content: "src",
  enclosure: "url",
  thumbnail: "url",
  image: "href",
};
/** Most bases that count within each other. */
const MOST = 20;
const STYLE_SHEET = /^xml-stylesheet\s(?:.*\s)?href\s*=\s*(["'])(?!#)/s;

/** Reads a sitemap, an RSS or an Atom feed; of other XML nothing is taken. What an entry quotes of a page is not looked into. */
export function scanFeed(text: string): ScannedFile {
  const references: SiteReference[] = [];
  const attributes = new TagAttributes(text);
  let root = "";
  let tag = "";
  let name = "";
  let valueStart = 0;
  let valueEnd = 0;
  let wanted = false;
  let depth = 0;
  /** Of the elements that are open. */
  let bases: { readonly bases?: readonly string[] } = {};
  const outer: { readonly depth: number; readonly bases: typeof bases }[] = [];

  const onTag = (): void => {
    const own = attributes.get("xml:base")?.value;
    if (root === "") root = tag;
    if (own !== undefined && outer.length < MOST) {
      outer.push({ depth, bases });
      bases = { bases: [...(bases.bases ?? []), own] };
    }
    const local = tag.slice(tag.indexOf(":") + 1);
    const isAddress = local === "guid" ? attributes.text("ispermalink") !== "false" : TEXTS.has(local);
    wanted = ROOTS.has(root) && (isAddress || tag === "link");
    const found = ROOTS.has(root) && Object.hasOwn(ATTRIBUTES, local) ? attributes.get(ATTRIBUTES[local]!) : undefined;
    if (found !== undefined)
      references.push({ role: "address", element: `${tag}[${ATTRIBUTES[local]}]`, ...found, ...bases });
  };

  const onEnd = (): void => {
    wanted = false;
    if (outer.at(-1)?.depth === depth) bases = outer.pop()!.bases;
  };

  const onText = (start: number, end: number): void => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    // A guid need not be an address.
    if (!wanted || trimmed === "" || (tag === "guid" && !/^https?:/i.test(trimmed))) return;
    const from = start + raw.indexOf(trimmed);
    references.push({
      role: "address",
      element: tag,
      value: decodeEntities(trimmed),
      start: from,
      end: from + trimmed.length,
      ...bases,
    });
  };

  const onInstruction = (start: number, end: number): void => {
    const match = STYLE_SHEET.exec(text.slice(start, end));
    const from = start + (match?.[0].length ?? 0);
    const close = match === null ? -1 : text.indexOf(match[1]!, from);
    if (close < 0 || close > end) return;
    const value = decodeEntities(text.slice(from, close));
    references.push({ role: "resource", element: "xml-stylesheet[href]", value, start: from, end: close });
  };

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname(start, end) {
        tag = text.slice(start, end).toLowerCase();
        attributes.clear();
      },
      onattribname(start, end) {
        name = text.slice(start, end).toLowerCase();
        valueStart = valueEnd = end;
      },
      onattribdata(start, end) {
        valueStart = start;
        valueEnd = end;
      },
      onattribentity: () => undefined,
      onattribend: () => attributes.add(name, valueStart, valueEnd),
      onopentagend() {
        onTag();
        depth++;
      },
      onselfclosingtag() {
        onTag();
        onEnd();
      },
      onclosetag() {
        depth--;
        onEnd();
      },
      ontext: onText,
      ontextentity: () => undefined,
      oncdata: (start, end, offset) => onText(start, end - offset),
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: onInstruction,
      onend: () => undefined,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return { references, ids: [], names: [], base: undefined, listed: false, shell: false };
}
