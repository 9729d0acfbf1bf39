/**
 * Cubic curves that draw an elliptical arc, each as `x1 y1 x2 y2 x y`
 * (SVG 2, appendix B.2: from end point to centre parameters).
 */
export function arcToCurves(
  [x0, y0]: readonly [number, number],
  [radiusX = 0, radiusY = 0, rotation = 0, large = 0, sweep = 0]: readonly number[],
  [x1, y1]: readonly [number, number],
): number[][] {
  let rx = Math.abs(radiusX);
  let ry = Math.abs(radiusY);
  if (x0 === x1 && y0 === y1) return [];
  if (rx === 0 || ry === 0) return [[x0, y0, x1, y1, x1, y1]];
  const phi = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [hx, hy] = [(x0 - x1) / 2, (y0 - y1) / 2];
  const px = cos * hx + sin * hy;
  const py = -sin * hx + cos * hy;
  const lambda = (px / rx) ** 2 + (py / ry) ** 2;
  if (lambda > 1) {
    rx *= Math.sqrt(lambda);
    ry *= Math.sqrt(lambda);
  }
  const denominator = (rx * py) ** 2 + (ry * px) ** 2;
  const root = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - denominator) / denominator)) * (large === sweep ? -1 : 1);
  const [ux, uy] = [(root * rx * py) / ry, (-root * ry * px) / rx];
  const centreX = cos * ux - sin * uy + (x0 + x1) / 2;
  const centreY = sin * ux + cos * uy + (y0 + y1) / 2;
  const from = Math.atan2((py - uy) / ry, (px - ux) / rx);
  let turn = Math.atan2((-py - uy) / ry, (-px - ux) / rx) - from;
  if (sweep === 0 && turn > 0) turn -= 2 * Math.PI;
  if (sweep !== 0 && turn < 0) turn += 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / count;
  const k = (4 / 3) * Math.tan(step / 4);
  const place = (x: number, y: number) => [
    cos * rx * x - sin * ry * y + centreX,
    sin * rx * x + cos * ry * y + centreY,
  ];
  return Array.from({ length: count }, (_, i) => {
    const a = from + i * step;
    const b = a + step;
    return [
      ...place(Math.cos(a) - k * Math.sin(a), Math.sin(a) + k * Math.cos(a)),
      ...place(Math.cos(b) + k * Math.sin(b), Math.sin(b) - k * Math.cos(b)),
      ...(i === count - 1 ? [x1, y1] : place(Math.cos(b), Math.sin(b))),
    ];
  });
}
