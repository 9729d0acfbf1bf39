import type { ReferenceRole } from "./site-reference.ts";

/** Attributes that hold one address, by element and what the address is for. SVG's `href` stands for `xlink:href` too. */
export const elementRoles: Readonly<Record<string, Readonly<Record<string, ReferenceRole>>>> = {
  a: { href: "link" },
  area: { href: "link" },
  audio: { src: "resource" },
  blockquote: { cite: "address" },
  body: { background: "resource" },
  button: { formaction: "link" },
  del: { cite: "address" },
  embed: { src: "resource" },
  form: { action: "link" },
  frame: { src: "link" },
  iframe: { src: "link" },
  img: { src: "resource", longdesc: "address", usemap: "local" },
  input: { src: "resource", formaction: "link" },
  ins: { cite: "address" },
  object: { data: "resource", usemap: "local" },
  q: { cite: "address" },
  script: { src: "resource", href: "resource" },
  source: { src: "resource" },
  track: { src: "resource" },
  video: { src: "resource", poster: "resource" },
  use: { href: "resource" },
  image: { href: "resource", src: "resource" },
  feimage: { href: "resource" },
  lineargradient: { href: "resource" },
  radialgradient: { href: "resource" },
  pattern: { href: "resource" },
  filter: { href: "resource" },
  mpath: { href: "resource" },
  textpath: { href: "resource" },
  animate: { href: "resource" },
  animatemotion: { href: "resource" },
  animatetransform: { href: "resource" },
  set: { href: "resource" },
};

/** Attributes in which any element may hold a list of images. */
export const srcsetAttributes: ReadonlySet<string> = new Set(["srcset", "imagesrcset"]);

/** SVG attributes in which `url()` may stand. */
export const paintAttributes: ReadonlySet<string> = new Set([
  "style",
  "fill",
  "stroke",
  "filter",
  "mask",
  "clip-path",
  "marker-start",
  "marker-mid",
  "marker-end",
  "cursor",
]);

/** What a `<link>` is for; `undefined` where it names a host, not a file. */
export function linkRole(rel: string): ReferenceRole | undefined {
  const words = rel.toLowerCase().split(/\s+/);
  if (
    words.some((word) => word === "preconnect" || word === "dns-prefetch" || word === "profile" || word === "edituri")
  )
    return undefined;
  if (words.some((word) => /^(?:canonical|shortlink|amphtml)$/.test(word))) return "address";
  if (words.some((word) => /^(?:stylesheet|.*icon.*|manifest|.*preload|prefetch)$/.test(word))) return "resource";
  return words.some((word) => word === "next" || word === "prev") ? "link" : "address";
}

const ADDRESS_META =
  /^(?:og:(?:url|(?:image|video|audio)(?::(?:secure_)?url)?)|twitter:(?:url|image(?::src)?|player)|msapplication-(?:tileimage|config|square.*logo|wide.*logo)|image|thumbnailurl)$/;

/** Whether a `<meta>` of this property, name or itemprop holds an address. */
export function isAddressMeta(name: string): boolean {
  return ADDRESS_META.test(name.toLowerCase());
}
