import { childElements } from "../dom/child-elements.ts";
import { listElements } from "../dom/list-elements.ts";
import { findAround } from "../dom/find-around.ts";
import { idToken } from "./tokens.ts";

const references = /url\(\s*["']?#([^"')\s]+)["']?\s*\)/gu;

const definitions = new Set(["marker", "clipPath", "mask", "pattern", "symbol", "linearGradient", "radialGradient"]);
const labels = new Set(["aria-labelledby", "aria-describedby"]);

/** Drops definitions that nothing refers to, and gives every id that is left a short name under the drawing's own. */
export function renameIds(svg: Element): void {
  dropUnused(svg);
  const used = findReferences(svg);
  const names = new Map<string, string>();
  for (const element of svg.querySelectorAll("[id]")) {
    const id = element.getAttribute("id") ?? "";
    // Mermaid repeats ids now and then; a reference means the first.
    if (used.has(id) && !names.has(id)) {
      names.set(id, `${idToken}-${names.size.toString(36)}`);
      element.setAttribute("id", names.get(id) ?? "");
    } else element.removeAttribute("id");
  }
  svg.setAttribute("id", idToken);
  for (const element of listElements(svg)) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? "";
      if (name === "href" && value.startsWith("#")) element.setAttribute(name, `#${names.get(value.slice(1)) ?? ""}`);
      else if (labels.has(name)) element.setAttribute(name, names.get(value) ?? "");
      else if (value.includes("url(")) element.setAttribute(name, rewrite(value));
    }
    if (element.localName === "style") element.textContent = rewrite(element.textContent ?? "");
  }

  function rewrite(text: string): string {
    return text.replaceAll(references, (_, id: string) => `url(#${names.get(id) ?? "none"})`);
  }
}

function dropUnused(svg: Element): void {
  for (let before = -1; ;) {
    const used = findReferences(svg);
    const unused = [
      ...svg.querySelectorAll("marker,linearGradient,radialGradient,clipPath,mask,pattern,symbol,defs>*"),
    ].filter(
      (element) =>
        !used.has(element.getAttribute("id") ?? "") &&
        element.localName !== "style" &&
        !element.querySelector("[id]") &&
        findAround(element.parentElement, definitions) === undefined,
    );
    if (unused.length === before || unused.length === 0) break;
    before = unused.length;
    for (const element of unused) element.remove();
  }
  for (const element of Array.from(svg.querySelectorAll("defs,g,text")).reverse()) {
    const empty =
      element.localName === "text" ? (element.textContent ?? "").trim() === "" : childElements(element).length === 0;
    if (empty && !element.hasAttribute("id")) element.remove();
  }
}

function findReferences(svg: Element): Set<string> {
  const used = new Set<string>();
  for (const element of listElements(svg)) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? "";
      if (name === "href" && value.startsWith("#")) used.add(value.slice(1));
      if (labels.has(name)) used.add(value);
      if (value.includes("url(")) for (const [, id = ""] of value.matchAll(references)) used.add(id);
    }
    if (element.localName === "style")
      for (const [, id = ""] of (element.textContent ?? "").matchAll(references)) used.add(id);
  }
  return used;
}
