import { listElements } from "../dom/list-elements.ts";
import { findAround } from "../dom/find-around.ts";
import { allowedAttributes, allowedElements, allowedProperties } from "./allowed.ts";

/** Link targets that the renderer itself has put in place of the author's: `https://ieum.invalid/3`. */
export const linkStandIn = /^https:\/\/ieum\.invalid\/(\d+)$/u;

/**
 * Takes everything off a drawing that is not on the allow-list.
 * Returns the names of elements that were taken off with visible content in them.
 */
export function cleanSvg(svg: Element): string[] {
  const lost = new Set<string>();
  const elements = listElements(svg);
  for (const element of elements.slice(1)) {
    if (!allowedElements.has(element.localName) || element.namespaceURI !== svg.namespaceURI) {
      if ((element.textContent ?? "").trim() !== "" && element.isConnected) lost.add(element.localName);
      element.remove();
    }
  }
  for (const element of elements) cleanAttributes(element);
  for (const anchor of Array.from(svg.querySelectorAll("a"))) {
    if (!anchor.hasAttribute("href") || anchor.parentElement?.closest("a")) anchor.replaceWith(...anchor.childNodes);
  }
  return [...lost].sort();
}

const roots = new Set(["svg"]);

function cleanAttributes(element: Element): void {
  const target = element.getAttribute("href") ?? element.getAttribute("xlink:href");
  for (const name of element.getAttributeNames()) {
    const allowed = allowedAttributes.has(name) || allowedProperties.has(name);
    // Inside one picture no part has a role or a name of its own.
    const inner = /^(?:role$|aria-)/u.test(name) && findAround(element.parentElement, roots) !== undefined;
    if (!allowed || inner || name === "href") element.removeAttribute(name);
  }
  if (target === null) return;
  const isLink = element.localName === "a" && linkStandIn.test(target);
  const isUse = element.localName === "use" && target.startsWith("#");
  if (isLink || isUse) element.setAttribute("href", target);
}
