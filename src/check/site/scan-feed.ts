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

/** Reads a sitemap, an RSS or an Atom feed; of other XML nothing is taken. What an entry quotes of a page is not looked into. */
export function scanFeed(text: string): ScannedFile {
  const references: SiteReference[] = [];
  const attributes = new TagAttributes(text);
  let root = "";
  let base: string | undefined;
  let tag = "";
  let name = "";
  let valueStart = 0;
  let valueEnd = 0;
  let wanted = false;

  const onTag = (): void => {
    if (root === "") {
      root = tag;
      base = attributes.get("xml:base")?.value;
    }
    const local = tag.slice(tag.indexOf(":") + 1);
    const isAddress = local === "guid" ? attributes.text("ispermalink") !== "false" : TEXTS.has(local);
    wanted = ROOTS.has(root) && (isAddress || tag === "link");
    const found = ROOTS.has(root) && Object.hasOwn(ATTRIBUTES, local) ? attributes.get(ATTRIBUTES[local]!) : undefined;
    if (found !== undefined) references.push({ role: "address", element: `${tag}[${ATTRIBUTES[local]}]`, ...found });
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
    });
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
      onopentagend: onTag,
      onselfclosingtag() {
        onTag();
        wanted = false;
      },
      onclosetag: () => void (wanted = false),
      ontext: onText,
      ontextentity: () => undefined,
      oncdata: (start, end, offset) => onText(start, end - offset),
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return { references, ids: [], names: [], base, listed: false, shell: false };
}
