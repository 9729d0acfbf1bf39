import type { Edge } from "../model/graph.ts";
import type { Slot } from "../model/note.ts";
import type { ImageSize } from "../io/open-image-sizes.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { extname } from "../text/path.ts";
import { diagramPath } from "./diagram-path.ts";
import { fillDiagramFile } from "./fill-diagram.ts";
import { deadAttributes, edgeHref } from "./link-attributes.ts";
import type { RenderContext } from "./render-context.ts";

const VIDEO = new Set([".mp4", ".webm", ".ogv", ".mov", ".m4v"]);
const AUDIO = new Set([".mp3", ".wav", ".ogg", ".m4a", ".flac", ".opus"]);

/** Writes a Markdown image as what its file is: a picture, a film, a sound, a document; a missing one as its marked alt text. */
export function fillImage(slot: Extract<Slot, { type: "image" }>, edge: Edge, context: RenderContext): string {
  const href = edgeHref(edge, context);
  const alt = escapeHtml(slot.alt);
  if (href === undefined)
    return `<span class="dead-image" ${deadAttributes(edge, context)}>${alt || escapeHtml(edge.link.target)}</span>`;
  const diagram = diagramPath(edge);
  if (diagram !== undefined) return fillDiagramFile(diagram, edge, context);
  const source = escapeHtml(href);
  const extension = extname(edge.link.target.split(/[?#]/, 1)[0]!);
  if (VIDEO.has(extension))
    return `<video controls preload="metadata" src="${source}"${slot.attributes}>${alt}</video>`;
  if (AUDIO.has(extension)) return `<audio controls preload="metadata" src="${source}">${alt}</audio>`;
  if (extension === ".pdf" || edge.resolution.type === "note" || edge.resolution.type === "heading") {
    return `<a href="${source}">${alt || escapeHtml(edge.link.target)}</a>`;
  }
  const image = `<img src="${source}" alt="${alt}"${slot.attributes}${imageAttributes(edge, slot.attributes, context)}>`;
  const sources = sourcesOf(edge, slot.attributes, context);
  return sources === "" ? image : `<picture>${sources}${image}</picture>`;
}

/** Newer formats for browsers that know them. */
function sourcesOf({ resolution }: Edge, written: string, context: RenderContext): string {
  const variants = resolution.type === "asset" ? context.site.pictures.get(resolution.path) : undefined;
  if (variants === undefined) return "";
  const [, across] = / width="(\d+)"/.exec(written) ?? [];
  const sizes = across === undefined ? "(min-width: 42rem) 39rem, 100vw" : `${across}px`;
  const types = new Set(variants.map(({ type }) => type));
  return [...types]
    .map((type) => {
      const list = variants.filter((variant) => variant.type === type);
      const set = list.map(({ name, width }) => `${context.href(`/_ieum/images/${name}`)} ${width}w`).join(", ");
      return `<source type="${type}" srcset="${escapeHtml(set)}" sizes="${sizes}">`;
    })
    .join("");
}

/** What an `<img>` is told besides: the room to keep free for it, unless its tag says so, and to load late, unless it is the page's first. */
export function imageAttributes(edge: Edge, written: string, context: RenderContext): string {
  const { resolution } = edge;
  const size = resolution.type === "asset" ? context.site.images.get(resolution.path) : undefined;
  const late = context.images.value++ === 0 || /\sloading=/i.test(written) ? "" : ' loading="lazy"';
  return `${size === undefined ? "" : room(size, written)}${late} decoding="async"`;
}

/** Of an author's width alone, or height alone, the other follows. Both hold though the picture has another form: it would jump to its own once it is there. */
function room({ width, height, fluid }: ImageSize, written: string): string {
  if (/\sstyle=/i.test(written)) return "";
  const [, across] = /\swidth=["']?(\d+)(?:px)?["'\s]/.exec(written) ?? [];
  const [, down] = /\sheight=["']?(\d+)(?:px)?["'\s]/.exec(written) ?? [];
  if (across !== undefined && down !== undefined) {
    const isOwn = Math.abs(Number(across) * height - Number(down) * width) <= Math.max(width, height);
    return isOwn ? "" : ` style="aspect-ratio:${across}/${down}"`;
  }
  if (across !== undefined) return ` height="${Math.round((Number(across) * height) / width)}"`;
  if (down !== undefined) return ` width="${Math.round((Number(down) * width) / height)}"`;
  if (/\s(?:width|height)=/i.test(written)) return "";
  return fluid ? ` style="width:100%;aspect-ratio:${width}/${height}"` : ` width="${width}" height="${height}"`;
}
