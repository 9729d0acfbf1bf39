/** A row of text as the browser draws it, in the drawing's user space. */
export interface InspectedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Contrast with what is painted under its middle. */
  readonly contrast: number;
  /** How far, in px, the row's ink stands out of the shape it is written on; 0: inside, or on no shape. */
  readonly outside: number;
  readonly shape: string;
}

/** What a browser makes of a drawing. */
export interface InspectedDrawing {
  /** What the view box shows: x, y, width, height. */
  readonly view: readonly [number, number, number, number];
  readonly texts: readonly InspectedText[];
  /** Boxes of all visible shapes, in painting order. */
  readonly shapes: readonly { readonly tag: string; readonly box: readonly [number, number, number, number] }[];
}

/** Measures the only SVG below `#drawing`; runs in the page, so it may refer to nothing outside itself. */
export function inspectDrawing(): InspectedDrawing {
  const svg = document.querySelector<SVGSVGElement>("#drawing svg");
  if (svg === null) throw new Error("no drawing");
  const view = svg.viewBox.baseVal;
  const toRoot = svg.getScreenCTM()?.inverse() ?? new DOMMatrix();
  const matrixOf = (element: SVGGraphicsElement): DOMMatrix =>
    toRoot.multiply(element.getScreenCTM() ?? new DOMMatrix());
  const place = (matrix: DOMMatrix, x: number, y: number) => new DOMPoint(x, y).matrixTransform(matrix);
  const boxOf = (element: SVGGraphicsElement, box: DOMRect): [number, number, number, number] => {
    const matrix = matrixOf(element);
    const points = [place(matrix, box.x, box.y), place(matrix, box.x + box.width, box.y)];
    points.push(place(matrix, box.x, box.y + box.height), place(matrix, box.x + box.width, box.y + box.height));
    const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return [x, y, Math.max(...xs) - x, Math.max(...ys) - y];
  };
  type Rgba = readonly [number, number, number, number];
  const readColour = (text: string): Rgba => {
    const parts = text.startsWith("color(srgb")
      ? (text.match(/[\d.]+/gu) ?? []).map((part, i) => (i < 3 ? Number(part) * 255 : Number(part)))
      : (text.match(/[\d.]+/gu) ?? []).map(Number);
    return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts[3] ?? 1];
  };
  const blend = (top: Rgba, bottom: Rgba): Rgba => {
    const mix = (i: 0 | 1 | 2) => top[i] * top[3] + bottom[i] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const luminance = (colour: Rgba): number => {
    const [r = 0, g = 0, b = 0] = colour
      .slice(0, 3)
      .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: Rgba, b: Rgba): number => {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const opacityOf = (element: Element): number => {
    let opacity = 1;
    for (let one: Element | null = element; one !== null && one !== svg; one = one.parentElement) {
      opacity *= Number(getComputedStyle(one).opacity);
    }
    return opacity;
  };
  const isDrawn = (element: SVGGraphicsElement) =>
    element.closest("defs,marker,clipPath,mask,symbol,pattern") === null &&
    getComputedStyle(element).display !== "none";

  const shapes: { element: SVGGeometryElement; order: number; fill: Rgba; inverse: DOMMatrix }[] = [];
  const listed: { tag: string; box: [number, number, number, number] }[] = [];
  const rows: { element: SVGTextContentElement; order: number }[] = [];
  for (const [order, element] of [...svg.querySelectorAll<SVGGraphicsElement>("*")].entries()) {
    if (!("getBBox" in element) || !isDrawn(element)) continue;
    if (element instanceof SVGGeometryElement) {
      const style = getComputedStyle(element);
      const box = element.getBBox();
      const opacity = opacityOf(element);
      if (box.width + box.height === 0 || opacity === 0) continue;
      const unfilled = style.fill === "none" || readColour(style.fill)[3] === 0 || style.fillOpacity === "0";
      if (unfilled && style.stroke === "none") continue;
      listed.push({ tag: element.localName, box: boxOf(element, box) });
      const [r, g, b, a] = readColour(style.fill);
      const alpha = a * Number(style.fillOpacity) * opacity;
      if (style.fill !== "none" && !style.fill.startsWith("url") && alpha > 0) {
        shapes.push({ element, order, fill: [r, g, b, alpha], inverse: matrixOf(element).inverse() });
      }
    } else if (element instanceof SVGTextContentElement) {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? "").trim() !== "");
      if (own) rows.push({ element, order });
    }
  }
  const page = readColour(getComputedStyle(svg.parentElement ?? svg).backgroundColor);

  const texts = rows.map(({ element, order }): InspectedText => {
    const box = element.getNumberOfChars() > 0 ? rowBox(element) : element.getBBox();
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    const matrix = matrixOf(element);
    const middle = place(matrix, box.x + box.width / 2, box.y + box.height / 2);
    let ground: Rgba = page;
    let holder: (typeof shapes)[number] | undefined;
    for (const shape of shapes) {
      if (shape.order > order) break;
      if (!shape.element.isPointInFill(place(shape.inverse, middle.x, middle.y))) continue;
      ground = blend(shape.fill, ground);
      if (shape.fill[3] > 0.2) holder = shape;
    }
    const [r, g, b, a] = readColour(getComputedStyle(element).fill);
    const ink = blend([r, g, b, a * opacityOf(element)], ground);
    let outside = 0;
    if (holder !== undefined) {
      // Ink, not the line: some fonts leave half an em of air above.
      const centre = box.y + box.height / 2;
      for (const x of [box.x, box.x + box.width]) {
        for (const y of [centre - size * 0.36, centre + size * 0.36]) {
          const corner = place(holder.inverse, place(matrix, x, y).x, place(matrix, x, y).y);
          if (holder.element.isPointInFill(corner)) continue;
          const inner = holder.element.getBBox();
          const dx = Math.max(inner.x - corner.x, corner.x - inner.x - inner.width, 0);
          const dy = Math.max(inner.y - corner.y, corner.y - inner.y - inner.height, 0);
          outside = Math.max(outside, dx, dy, dx + dy === 0 ? slack(holder, corner) : 0);
        }
      }
    }
    const [x, y, width, height] = boxOf(element, inkOf(box, size));
    const shape = holder === undefined ? "" : holder.element.localName;
    return { text: element.textContent ?? "", x, y, width, height, contrast: contrast(ink, ground), outside, shape };
  });
  return { view: [view.x, view.y, view.width, view.height], texts, shapes: listed };

  /** A line's box without the air above and below that some fonts have. */
  function inkOf(box: DOMRect, size: number): DOMRect {
    const air = Math.max(0, box.height - size) / 2;
    return new DOMRect(box.x, box.y + air, box.width, box.height - 2 * air);
  }

  function rowBox(element: SVGTextContentElement): DOMRect {
    const first = element.getExtentOfChar(0);
    let [left, right, top, bottom] = [first.x, first.x, first.y, first.y + first.height];
    for (let i = 0; i < element.getNumberOfChars(); i++) {
      const extent = element.getExtentOfChar(i);
      left = Math.min(left, extent.x);
      right = Math.max(right, extent.x + extent.width);
      top = Math.min(top, extent.y);
      bottom = Math.max(bottom, extent.y + extent.height);
    }
    return new DOMRect(left, top, right - left, bottom - top);
  }

  /** How far a point must move towards the middle of a shape to be in it. */
  function slack(shape: (typeof shapes)[number], corner: DOMPoint): number {
    const inner = shape.element.getBBox();
    const [mx, my] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
    const distance = Math.hypot(mx - corner.x, my - corner.y);
    for (let step = 1; step < distance; step += 0.5) {
      const t = step / distance;
      if (shape.element.isPointInFill(new DOMPoint(corner.x + (mx - corner.x) * t, corner.y + (my - corner.y) * t)))
        return step;
    }
    return distance;
  }
}
