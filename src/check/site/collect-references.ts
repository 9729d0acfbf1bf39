import { elementRoles, isAddressMeta, linkRole, paintAttributes, srcsetAttributes } from "./element-roles.ts";
import { refreshAddress } from "./refresh-address.ts";
import { scanCss } from "./scan-css.ts";
import type { ReferenceRole, SiteReference } from "./site-reference.ts";
import { splitSrcset } from "./split-srcset.ts";
import type { AttributeValue, TagAttributes } from "./tag-attributes.ts";

/**
 * Takes the references out of one opening tag (name in lower case). Runs for every tag of a site: the functions below stand outside
 * so that none is made anew each time.
 */
export function collectReferences(tag: string, attributes: TagAttributes, into: SiteReference[]): void {
  const roles = rolesOf.get(tag);
  for (let i = 0; i < attributes.count; i++) {
    const name = attributes.nameAt(i);
    if (name === "class") continue;
    const role = roles?.get(name);
    if (role === "link" && name === "href") {
      const { value, start, end } = attributes.at(i);
      into.push({ role, element: tag === "a" ? "a[href]" : `${tag}[href]`, value, start, end });
    } else if (role !== undefined) addOne({ tag, attributes, into }, name, role);
    else if (srcsetAttributes.has(name)) addSrcset({ tag, attributes, into }, name);
    else if (paintAttributes.has(name)) addCss({ tag, attributes, into }, name);
  }
  if (tag === "link") addLink({ tag, attributes, into });
  else if (tag === "meta") addMeta({ tag, attributes, into });
}

const rolesOf: ReadonlyMap<string, ReadonlyMap<string, ReferenceRole>> = new Map(
  Object.entries(elementRoles).map(([tag, roles]) => {
    const named = new Map(Object.entries(roles));
    if (named.has("href")) named.set("xlink:href", named.get("href")!);
    return [tag, named];
  }),
);

interface Tag {
  readonly tag: string;
  readonly attributes: TagAttributes;
  readonly into: SiteReference[];
}

function addOne(tag: Tag, name: string, role: ReferenceRole): void {
  const found = tag.attributes.get(name)!;
  if (tag.tag === "form" && tag.attributes.text("method").toLowerCase() === "dialog") return;
  // A `usemap` without `#` names nothing.
  if (role === "local" && !found.value.startsWith("#")) return;
  // `<use href="#a">` means this very document; a link may mean a `<base>`.
  const local = role === "resource" && name.endsWith("href") && found.value.startsWith("#");
  add(tag, local ? "local" : role, name, found, found.value, 0);
}

function addSrcset(tag: Tag, name: string): void {
  const found = tag.attributes.get(name)!;
  for (const { url, start } of splitSrcset(found.value)) add(tag, "resource", name, found, url, start);
}

function addCss(tag: Tag, name: string): void {
  const found = tag.attributes.get(name)!;
  if (!found.value.includes("(")) return;
  for (const { value, start } of scanCss(found.value))
    add(tag, value.startsWith("#") ? "local" : "resource", name, found, value, start);
}

function addLink(tag: Tag): void {
  const found = tag.attributes.get("href");
  const role = found === undefined ? undefined : linkRole(tag.attributes.text("rel"));
  if (role !== undefined) add(tag, role, "href", found!, found!.value, 0);
}

function addMeta(tag: Tag): void {
  const content = tag.attributes.get("content");
  if (content === undefined) return;
  if (tag.attributes.text("http-equiv").toLowerCase() === "refresh") {
    const refresh = refreshAddress(content.value);
    if (refresh !== undefined) add(tag, "link", "http-equiv=refresh", content, refresh.url, refresh.start);
    return;
  }
  for (const key of ["property", "name", "itemprop"]) {
    const name = tag.attributes.text(key);
    if (name === "" || !isAddressMeta(name)) continue;
    // So Windows is told that there is no file for its tiles.
    if (/^msapplication-config$/i.test(name) && /^\s*none\s*$/i.test(content.value)) return;
    return add(tag, "address", name, content, content.value, 0);
  }
}

/** A part of a value stands where it is written only if no entity came before it; else the whole value is named. */
function add(
  { tag, into }: Tag,
  role: ReferenceRole,
  name: string,
  { value, start, end }: AttributeValue,
  part: string,
  at: number,
): void {
  const exact = value.length === end - start;
  into.push({
    role,
    element: `${tag}[${name}]`,
    value: part,
    start: exact ? start + at : start,
    end: exact ? start + at + part.length : end,
  });
}
