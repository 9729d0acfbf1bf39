import type { Lang } from "../../model/options.ts";
import { nameDiagramType } from "./name-diagram-type.ts";
import { titleToken } from "./tokens.ts";

/** Gives a drawing its role, its title and what kind of diagram it is, for readers who do not see it. */
export function describeSvg(svg: Element, type: string, lang: Lang): void {
  const links = svg.querySelector("a[href]") !== null;
  const direct = (name: string) => [...svg.children].find((child) => child.localName === name);
  const label = (name: "title" | "desc", text: string | undefined): string | undefined => {
    let element = direct(name);
    if (element === undefined) {
      if (text === undefined) return undefined;
      element = svg.ownerDocument.createElementNS(svg.namespaceURI, name);
      element.textContent = text;
    }
    element.setAttribute("id", `mmd-${name}`);
    svg.prepend(element);
    return `mmd-${name}`;
  };
  const description = label("desc", undefined);
  label("title", titleToken);
  svg.setAttribute("role", links ? "graphics-document document" : "img");
  svg.setAttribute("aria-roledescription", nameDiagramType(type, lang));
  svg.setAttribute("aria-labelledby", "mmd-title");
  if (description === undefined) svg.removeAttribute("aria-describedby");
  else svg.setAttribute("aria-describedby", description);
}
