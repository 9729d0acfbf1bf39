import { elementRoles, isAddressMeta, linkRole, paintAttributes, srcsetAttributes } from "./element-roles.ts";
import { refreshAddress } from "./refresh-address.ts";
import { scanCss } from "./scan-css.ts";
import type { ReferenceRole, SiteReference } from "./site-reference.ts";
import { splitSrcset } from "./split-srcset.ts";
import type { AttributeValue, TagAttributes } from "./tag-attributes.ts";

/** Takes the references out of one opening tag (name in lower case). */
export function collectReferences(tag: string, attributes: TagAttributes, into: SiteReference[]): void {
  const roles = Object.hasOwn(elementRoles, tag) ? elementRoles[tag]! : undefined;
  for (const name of attributes.names) {
    const role = roles?.[name === "xlink:href" ? "href" : name];
    if (role !== undefined) addOne(name, isLocal(name) ? "local" : role);
    else if (srcsetAttributes.has(name)) addSrcset(name);
    else if (paintAttributes.has(name)) addCss(name);
  }
  if (tag === "link" && attributes.names.includes("href")) {
    const role = linkRole(attributes.text("rel"));
    if (role !== undefined) addOne("href", role);
  } else if (tag === "meta") addMeta();

  /** `<use href="#a">` means this very document; a script or a link never does. */
  function isLocal(name: string): boolean {
    return roles !== elementRoles["a"] && name.endsWith("href") && attributes.text(name).startsWith("#");
  }

  function addOne(name: string, role: ReferenceRole): void {
    if (tag === "form" && attributes.text("method").toLowerCase() === "dialog") return;
    const found = attributes.get(name)!;
    add(role, name, found, found.value, 0);
  }

  function addSrcset(name: string): void {
    const found = attributes.get(name)!;
    for (const { url, start } of splitSrcset(found.value)) add("resource", name, found, url, start);
  }

  function addCss(name: string): void {
    const found = attributes.get(name)!;
    if (!found.value.includes("(")) return;
    for (const { value, start } of scanCss(found.value))
      add(value.startsWith("#") ? "local" : "resource", name, found, value, start);
  }

  function addMeta(): void {
    const content = attributes.get("content");
    if (content === undefined) return;
    if (attributes.text("http-equiv").toLowerCase() === "refresh") {
      const refresh = refreshAddress(content.value);
      if (refresh !== undefined) add("link", "http-equiv=refresh", content, refresh.url, refresh.start);
      return;
    }
    for (const key of ["property", "name", "itemprop"] as const) {
      const name = attributes.text(key);
      if (name === "" || !isAddressMeta(name)) continue;
      return add("address", name, content, content.value, 0);
    }
  }

  /** A part of a value stands where it is written only if nothing before it was an entity; else the whole value is named. */
  function add(
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
}
