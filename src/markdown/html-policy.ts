/** Elements that a note may hold under `html: "safe"`: GitHub's, and media, figures and `<details>`. */
export const safeElements: ReadonlySet<string> = new Set(
  (
    "a abbr address article aside audio b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn " +
    "div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main map area mark nav " +
    "ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot " +
    "th thead time tr track tt u ul var video wbr big"
  ).split(" "),
);

/** Elements without an end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);

const everywhere = new Set(
  (
    "class id style title lang dir align role aria-label aria-labelledby aria-describedby aria-hidden itemprop itemscope " +
    "itemtype width height hidden"
  ).split(" "),
);

const perElement: Readonly<Record<string, ReadonlySet<string>>> = {
  a: new Set(["href", "name", "target", "rel", "download", "hreflang"]),
  area: new Set(["href", "shape", "coords", "alt", "target", "rel"]),
  audio: new Set(["src", "controls", "loop", "muted", "preload"]),
  blockquote: new Set(["cite"]),
  col: new Set(["span", "valign"]),
  colgroup: new Set(["span"]),
  del: new Set(["cite", "datetime"]),
  details: new Set(["open"]),
  font: new Set(["color", "size", "face"]),
  hr: new Set(["size", "noshade", "color"]),
  img: new Set(["src", "srcset", "sizes", "alt", "border", "hspace", "vspace", "loading", "decoding", "usemap"]),
  ins: new Set(["cite", "datetime"]),
  li: new Set(["value", "type"]),
  map: new Set(["name"]),
  ol: new Set(["start", "reversed", "type"]),
  q: new Set(["cite"]),
  source: new Set(["src", "srcset", "sizes", "media", "type"]),
  table: new Set(["border", "cellpadding", "cellspacing", "bgcolor", "summary", "rules", "frame"]),
  td: new Set(["colspan", "rowspan", "valign", "headers", "nowrap", "bgcolor", "abbr", "scope"]),
  th: new Set(["colspan", "rowspan", "valign", "headers", "nowrap", "bgcolor", "abbr", "scope"]),
  time: new Set(["datetime"]),
  tr: new Set(["valign", "bgcolor"]),
  track: new Set(["src", "kind", "srclang", "label", "default"]),
  ul: new Set(["type", "compact"]),
  video: new Set(["src", "poster", "controls", "loop", "muted", "preload", "playsinline", "autoplay"]),
};

/** Whether an element may have an attribute under `html: "safe"`. */
export function isSafeAttribute(element: string, attribute: string): boolean {
  return (
    everywhere.has(attribute) || (perElement[element]?.has(attribute) ?? false) || /^data-[a-z0-9-]+$/.test(attribute)
  );
}

/** Attributes whose values are addresses; in `srcset` several, each with a width. */
const addresses: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  area: ["href"],
  img: ["src", "srcset"],
  source: ["src", "srcset"],
  video: ["src", "poster"],
  audio: ["src"],
  track: ["src"],
  iframe: ["src"],
  embed: ["src"],
  object: ["data"],
  input: ["src"],
  link: ["href"],
  script: ["src"],
};

/** Whether an attribute's value is an address (or, for `srcset`, a list of them). */
export function isAddress(element: string, attribute: string): boolean {
  return addresses[element]?.includes(attribute) ?? false;
}

/** Properties that change how a piece looks, not where it stands on the page. */
const property =
  /^(?:-?(?:color|background(?:-color)?|(?:min-|max-)?(?:width|height)|(?:margin|padding)(?:-(?:top|right|bottom|left))?|border(?:-(?:top|right|bottom|left|radius|collapse|spacing|color|style|width))*|font(?:-(?:size|weight|style|family|variant))?|text-(?:align|decoration|indent|transform)|line-height|letter-spacing|word-(?:break|spacing)|white-space|vertical-align|float|clear|display|list-style(?:-type)?|opacity|overflow(?:-[xy])?|object-fit|aspect-ratio|zoom|flex(?:-(?:direction|wrap|grow|shrink|basis))?|gap|justify-content|align-items|columns?(?:-count|-gap|-width)?|table-layout|caption-side|tab-size))$/;

/** Whether a declaration of a `style` attribute is harmless: no address, no script, no way out of its place. */
export function isSafeDeclaration(name: string, value: string): boolean {
  return (
    property.test(name.toLowerCase()) && !/url|expression|image|\\|[<>@{}]|javascript|var\s*\(|attr\s*\(/i.test(value)
  );
}

/** Whether all of a `style` attribute is harmless. */
export function isSafeStyle(style: string): boolean {
  return style.split(";").every((part) => {
    const colon = part.indexOf(":");
    return part.trim() === "" || (colon > 0 && isSafeDeclaration(part.slice(0, colon).trim(), part.slice(colon + 1)));
  });
}

/** The attributes of each safe element, for a sanitiser. */
export function safeAttributes(): Record<string, string[]> {
  const table: Record<string, string[]> = { "*": [...everywhere, "data-*"] };
  for (const [element, names] of Object.entries(perElement)) table[element] = [...names];
  return table;
}
