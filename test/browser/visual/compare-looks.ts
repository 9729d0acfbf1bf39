import type { Look } from "./look-of-page.ts";

/** One element's look in the reference file: a line that reads well in a diff. */
export function writeLook({ box, colour, ground, type }: Look): string {
  return `${box.join(" ")} | ${colour} on ${ground} | ${type}`;
}

function readLook(line: string): Look {
  const [box = "", colours = "", type = ""] = line.split(" | ");
  const [x = 0, y = 0, width = 0, height = 0] = box.split(" ").map(Number);
  const [colour = "", ground = ""] = colours.split(" on ");
  return { box: [x, y, width, height], colour, ground, type };
}

// Fonts differ between machines, so lines may break elsewhere: heights and what stands below shift with them.
const STEADY = 3;
const FLOWING = 0.3;
const LINE = 30;
const ROOM = 60;
/** Widths that text decides. */
const FITTED = /^\.(brand span|way|jump a|tags a|crumbs a|entries a)$/;
/** Stands in a line of text, so that the font decides where. */
const INLINE = / p a$/;

function isFar(name: string, was: number, is: number, selector: string): boolean {
  const off = Math.abs(was - is);
  const sideways = name === "x" || name === "width";
  if (sideways && INLINE.test(selector)) return false;
  if (sideways && !(name === "width" && FITTED.test(selector))) return off > STEADY;
  return off > was * FLOWING + (name === "y" ? ROOM : LINE);
}

function isOtherColour(was: string, is: string): boolean {
  for (let at = 1; at < was.length; at += 2) {
    const off = Number.parseInt(was.slice(at, at + 2), 16) - Number.parseInt(is.slice(at, at + 2), 16);
    if (Math.abs(off) > 4) return true;
  }
  return false;
}

/** How a page's looks differ from the reference, one sentence each; none where they agree. */
export function compareLooks(
  page: string,
  reference: Readonly<Record<string, string>>,
  looks: Readonly<Record<string, Look>>,
): string[] {
  const found: string[] = [];
  for (const selector of new Set([...Object.keys(reference), ...Object.keys(looks)])) {
    const line = reference[selector];
    const look = looks[selector];
    if (line === undefined || look === undefined) {
      found.push(`${page}: ${selector} ${look === undefined ? "is gone" : "is new"}`);
      continue;
    }
    const was = readLook(line);
    for (const [index, name] of ["x", "y", "width", "height"].entries()) {
      const [before = 0, now = 0] = [was.box[index], look.box[index]];
      if (isFar(name, before, now, selector)) found.push(`${page}: ${selector} ${name} was ${before}, is ${now}`);
    }
    for (const name of ["colour", "ground"] as const) {
      if (!isOtherColour(was[name], look[name])) continue;
      found.push(`${page}: ${selector} ${name} was ${was[name]}, is ${look[name]}`);
    }
    if (was.type !== look.type) found.push(`${page}: ${selector} type was ${was.type}, is ${look.type}`);
  }
  return found;
}
