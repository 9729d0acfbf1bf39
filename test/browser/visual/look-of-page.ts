/** What a reader sees of one element: its box (px, from the top of the page) and how it is drawn. */
export interface Look {
  readonly box: readonly [x: number, y: number, width: number, height: number];
  /** `#rrggbbaa`. */
  readonly colour: string;
  readonly ground: string;
  /** Weight, size and line height. */
  readonly type: string;
}

/** Looks of the first visible element of each selector, where there is one; runs in the page. */
export function lookOfPage(selectors: readonly string[]): Record<string, Look> {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
  const hex = (colour: string): string => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return `#${[...canvas.getImageData(0, 0, 1, 1).data].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  };
  const looks: Record<string, Look> = {};
  for (const selector of selectors) {
    const element = [...document.querySelectorAll(selector)].find((each) =>
      each.checkVisibility({ visibilityProperty: true }),
    );
    if (element === undefined) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    const { color, backgroundColor, fontWeight, fontSize, lineHeight } = getComputedStyle(element);
    looks[selector] = {
      box: [Math.round(x), Math.round(y + scrollY), Math.round(width), Math.round(height)],
      colour: hex(color),
      ground: hex(backgroundColor),
      type: `${fontWeight} ${fontSize}/${lineHeight}`,
    };
  }
  return looks;
}
