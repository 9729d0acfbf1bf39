import type { NeighbourView } from "../../src/site/page-view.ts";
import { fitText } from "../fit-text.ts";
import { markup, nothing, type Html } from "../markup.ts";
import type { Part } from "../part.ts";

const MOST = 14;
const ROW = 26;
const WIDTH = 216;
const SQUARE = 7;
const CIRCLE = 50;
const FONT = 13;
const order: Readonly<Record<NeighbourView["relation"], number>> = { in: 0, both: 1, out: 2 };

function row({ href, title, relation }: NeighbourView, index: number, middle: number): Html {
  const y = index * ROW + ROW / 2;
  const thread = `M${SQUARE} ${middle}C${SQUARE + 24} ${middle} ${CIRCLE - 26} ${y} ${CIRCLE - 5} ${y}`;
  const text = fitText(title, (WIDTH - CIRCLE - 14) / FONT);
  return markup`<path class="${relation}" d="${thread}"/><a href="${href}">${text !== title && markup`<title>${title}</title>`}<circle class="${relation}" cx="${CIRCLE}" cy="${y}" r="4.5"/><text x="${CIRCLE + 12}" y="${y + 4.5}">${text}</text></a>
`;
}

/** The notes one link away: threads from the square (this note) to circles, hollow where the other points here. */
export const neighbours: Part = (page, { strings }) => {
  const all = page.neighbours ?? [];
  if (all.length < 2) return nothing;
  const shown = all.slice(0, MOST).toSorted((a, b) => order[a.relation] - order[b.relation]);
  const height = shown.length * ROW;
  const middle = height / 2;
  return markup`<aside class="neighbours" aria-labelledby="neighbours">
<h2 id="neighbours">${strings.neighbours} <small>${all.length}</small></h2>
<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="group" aria-labelledby="neighbours">
${shown.map((note, index) => row(note, index, middle))}<rect x="${SQUARE - 5.5}" y="${middle - 5.5}" width="11" height="11" rx="2"/>
</svg>
<p class="legend"><span class="in">${strings.pointsHere}</span> <span class="out">${strings.pointsThere}</span></p>
</aside>`;
};
