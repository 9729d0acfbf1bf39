import { type RoleName, roleOf } from "../palette.ts";
import type { Box } from "../geometry/box.ts";
import { transformBox } from "../geometry/matrix.ts";
import type { ElementMeasure } from "../geometry/measure-element.ts";

/** Mends what Mermaid draws badly without HTML labels, or badly for anyone. */
export function fixDrawing(svg: Element, measure: ElementMeasure): void {
  for (const node of svg.querySelectorAll("g.node")) {
    if (node.classList.contains("statediagram-state")) centreLabel(node);
    else centreStart(node);
  }
  for (const frame of svg.querySelectorAll('[data-look="neo"].cluster > rect')) quietFrame(frame);
  for (const title of svg.querySelectorAll('[aria-roledescription="kanban"] > .sections .cluster-label')) lift(title);
  // Where the drawing's reader is, it is never today.
  for (const curve of svg.querySelectorAll("[class^=radarCurve-], [class*=' radarCurve-']")) {
    const index = (Number(/radarCurve-(\d+)/u.exec(curve.getAttribute("class") ?? "")?.[1] ?? 0) % 8) + 1;
    curve.setAttribute("style", `stroke:${roleOf(`accent-${index}` as RoleName).light}`);
  }
  for (const today of Array.from(svg.querySelectorAll(".today"))) today.remove();
  // Labels that later shapes would cover.
  for (const labels of svg.querySelectorAll("g.node-labels")) labels.parentElement?.append(labels);
  // Mermaid's half transparent ground lets the line show through the words.
  for (const ground of svg.querySelectorAll(".edgeLabel rect, .edgeLabel .background, .edge-label rect")) {
    ground.setAttribute("style", `fill:${roleOf("background").light};opacity:1`);
  }
  // Messages pass over the lines of those who stand between; on an author's coloured ground a halo would show.
  if (svg.querySelector("rect.rect") === null)
    for (const text of svg.querySelectorAll("text.messageText")) addHalo(text);
  for (const number of svg.querySelectorAll("text.sequenceNumber")) groundNumber(number);
  for (const text of svg.querySelectorAll(".milestoneText")) moveBeside(svg, text, measure);
  if (svg.getAttribute("aria-roledescription") === "c4") {
    for (const text of svg.querySelectorAll("line + text, path + text, text + text")) {
      if (text.closest(".c4-shape") === null) addHalo(text);
    }
  }
  for (const axis of svg.querySelectorAll("g.grid")) thinOut([...axis.querySelectorAll(".tick text")], measure);
}

/** With SVG labels a state's text starts at the left edge of a box sized for HTML. */
function centreLabel(node: Element): void {
  const label = [...node.children].find((child) => child.classList.contains("label"));
  const box = node.querySelector("rect.basic");
  const text = label?.querySelector("text");
  const [, y] = /translate\([-\d.]+,\s*([-\d.]+)\)/u.exec(label?.getAttribute("transform") ?? "") ?? [];
  if (label === undefined || box === null || text == null || y === undefined) return;
  const middle = Number(box.getAttribute("x")) + Number(box.getAttribute("width")) / 2;
  if (Math.abs(middle) > 0.5) return;
  label.setAttribute("transform", `translate(0, ${y})`);
  text.setAttribute("text-anchor", "middle");
  for (const row of text.querySelectorAll("tspan[text-anchor]")) row.setAttribute("text-anchor", "middle");
}

/** A label placed by its middle whose text starts there. */
function centreStart(node: Element): void {
  for (const label of node.querySelectorAll(":scope > g.label")) {
    const text = label.querySelector("text");
    if (text === null || !/^translate\(0(?:,|\))/u.test(label.getAttribute("transform") ?? "")) continue;
    if (
      /middle/u.test(`${text.getAttribute("text-anchor")} ${text.getAttribute("style")} ${label.getAttribute("style")}`)
    )
      continue;
    text.setAttribute("text-anchor", "middle");
  }
}

/** The look that we use gives a group the outline of a node: too loud where groups nest. An author's own style stays. */
function quietFrame(frame: Element): void {
  frame.setAttribute("style", `stroke:${roleOf("group-stroke").light};${frame.getAttribute("style") ?? ""}`);
  if (!frame.hasAttribute("rx")) frame.setAttribute("rx", "6");
}

/** The room that we give to a group's title is more than there is above the first card of a column, which would cover its foot. */
function lift(title: Element): void {
  const [, x, y] = /translate\(([-\d.]+),\s*([-\d.]+)\)/u.exec(title.getAttribute("transform") ?? "") ?? [];
  if (x !== undefined) title.setAttribute("transform", `translate(${x}, ${Number(y) - 5})`);
}

/** Words on a line, with the ground showing around them. */
function addHalo(text: Element): void {
  const halo = `paint-order:stroke;stroke:${roleOf("background").light};stroke-width:4px;stroke-linejoin:round`;
  text.setAttribute("style", `${text.getAttribute("style") ?? ""};${halo}`);
}

/** The disc under a message's number is a marker of fixed size; a shape of its own fits two digits and has a colour to read on. */
function groundNumber(number: Element): void {
  const line = number.previousElementSibling;
  if (line?.localName !== "line" || !/sequencenumber/u.test(line.getAttribute("marker-start") ?? "")) return;
  const disc = number.ownerDocument.createElementNS(number.namespaceURI, "circle");
  const digits = (number.textContent ?? "").length;
  disc.setAttribute("cx", number.getAttribute("x") ?? "0");
  disc.setAttribute("cy", String(Number(number.getAttribute("y")) - 4));
  disc.setAttribute("r", String(6 + 3.5 * digits));
  disc.setAttribute("style", `fill:${roleOf("line").light};stroke:none`);
  line.replaceWith(disc);
}

/** A milestone's name never fits in its diamond. */
function moveBeside(svg: Element, text: Element, measure: ElementMeasure): void {
  const id = (text.getAttribute("id") ?? "").replace(/-text$/u, "");
  const diamond = [...svg.querySelectorAll("rect.milestone")].find((rect) => rect.getAttribute("id") === id);
  const box = measure.box(text);
  if (diamond === undefined || box === undefined) return;
  const [, , width = 0] = (svg.getAttribute("viewBox") ?? "").split(/[\s,]+/u).map(Number);
  const [left, size] = [Number(diamond.getAttribute("x")), Number(diamond.getAttribute("width"))];
  const fits = left + size + 8 + box.width < width;
  text.setAttribute("x", String(fits ? left + size + 8 : left - 8));
  text.setAttribute("style", `text-anchor:${fits ? "start" : "end"}`);
}

/** Takes off the labels of an axis that would stand on each other. */
function thinOut(labels: readonly Element[], measure: ElementMeasure): void {
  let last: Box | undefined;
  for (const label of labels) {
    const box = measure.box(label);
    if (box === undefined) continue;
    const placed = transformBox(box, measure.matrix(label));
    if (last !== undefined && placed.x < last.x + last.width + 6) label.remove();
    else last = placed;
  }
}
