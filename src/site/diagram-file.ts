/** Where a note's drawing (counted from 0), or with no number that of a `.mmd` file, lies as a file: path in the output. */
export function diagramFile(path: string, index?: number): string {
  const stem = path.replace(/\.\w+$/, "");
  return `_ieum/diagrams/${index === undefined ? path : `${stem}-${index + 1}`}.svg`;
}
