/** The edges of a rectangle. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

const WIDE = 64;
const HIGH = 32;
/** Cells of one column are told from the next one's by this; columns may be negative. */
const COLUMN = 2 ** 26;

/** Rectangles by the cells of a grid that they touch, so that a crossing one is found among its neighbours alone. */
export class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.#cells.get(cell);
      if (boxes === undefined) this.#cells.set(cell, [box]);
      else boxes.push(box);
    }
  }

  /** Whether a rectangle lies over one of the grid's; those that only touch do not. */
  crosses(box: Box): boolean {
    return cellsOf(box).some((cell) => this.#cells.get(cell)?.some((other) => overlap(box, other)));
  }
}

function cellsOf([left, top, right, bottom]: Box): number[] {
  const cells: number[] = [];
  for (let x = Math.floor(left / WIDE); x * WIDE <= right; x++)
    for (let y = Math.floor(top / HIGH); y * HIGH <= bottom; y++) cells.push(x * COLUMN + y);
  return cells;
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}
