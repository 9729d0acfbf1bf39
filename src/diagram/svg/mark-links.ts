import { linkStandIn } from "./clean-svg.ts";
import { linkToken } from "./tokens.ts";

/** Leaves each link's address open, as the number of the link in its source. */
export function markLinks(svg: Element): void {
  for (const anchor of svg.querySelectorAll("a[href]")) {
    const number = linkStandIn.exec(anchor.getAttribute("href") ?? "")?.[1] ?? "";
    for (const { name } of Array.from(anchor.attributes))
      if (name !== "class" && name !== "transform") anchor.removeAttribute(name);
    anchor.setAttribute("href", `${linkToken}${number}${linkToken}`);
  }
}
