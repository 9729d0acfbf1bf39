import type { MapView } from "../../src/site/page-view.ts";
import { mapLayout, type MapLayout, type MapThread } from "../map-layout.ts";
import { markup, nothing, type Html } from "../markup.ts";
import type { Part } from "../part.ts";

function thread({ from, to, count }: MapThread): Html {
  // Bent a little, so that threads that leave one place part from each other.
  const x = Math.round((from.x + to.x) / 2 + (to.y - from.y) * 0.12);
  const y = Math.round((from.y + to.y) / 2 - (to.x - from.x) * 0.12);
  const width = Math.round(Math.min(1 + Math.log2(count) * 0.6, 5) * 10) / 10;
  return markup`<path d="M${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}" stroke-width="${width}"/>`;
}

function folders(view: MapView, layout: MapLayout): Html[] {
  return view.folders.map(({ href, title, end }, folder) => {
    const { x, y, radius, name } = layout.clusters[folder]!;
    const start = view.folders[folder - 1]?.end ?? 0;
    const notes = view.notes.slice(start, end).map((note, offset) => {
      const place = layout.notes[start + offset]!;
      const label =
        place.label !== "" && markup`<text x="${place.x + place.radius + 3}" y="${place.y + 4}">${place.label}</text>`;
      const links = note.links.length > 0 && markup` data-links="${note.links.join(" ")}"`;
      return markup`<a href="${note.href}" data-note="${start + offset}"${links}><title>${note.title}</title><circle cx="${place.x}" cy="${place.y}" r="${place.radius}"/>${label}</a>
`;
    });
    return markup`<g role="group" aria-label="${title}">
<a class="folder" href="${href}"><text x="${x}" y="${y - radius - 8}">${name}</text></a>
${notes}</g>
`;
  });
}

/** The whole site at a glance: folders as discs, their notes as circles, threads where notes of two folders are joined. */
export const map: Part = (page, { strings }) => {
  if (page.map === undefined) return nothing;
  const layout = mapLayout(page.map);
  const { width, height } = layout;
  return markup`<p class="lead">${strings.mapWhy}</p>
<p class="map-find" hidden><label><span class="vh">${strings.mapFind}</span><input type="search" placeholder="${strings.mapFind}" autocomplete="off" spellcheck="false"></label> <output></output></p>
<div class="map"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" style="min-width:${Math.round(width * 0.9)}px" role="group" aria-label="${strings.map}">
<g class="cloths">${layout.clusters.map(({ x, y, radius }) => markup`<circle cx="${x}" cy="${y}" r="${radius}"/>`)}</g>
<g class="threads">${layout.threads.map(thread)}</g>
${folders(page.map, layout)}</svg></div>`;
};
