import { collectReferences } from "./collect-references.ts";
import { scanCss } from "./scan-css.ts";
import { readTags } from "./read-tags.ts";
import type { ScannedFile, ScannedId } from "./scanned-file.ts";
import type { SiteReference } from "./site-reference.ts";
import { TagAttributes } from "./tag-attributes.ts";

/** Less text than this beside scripts, and no heading: a script fills the page. */
const SHELL = 200;

/**
 * Reads an HTML page or an SVG drawing (`xml`) without building a tree: references, ids, and what the page is.
 * `framed`: it is a frame's `srcdoc`, in which no further ones are read.
 */
export function scanHtml(text: string, xml: boolean, framed = false): ScannedFile {
  const references: SiteReference[] = [];
  const ids: ScannedId[] = [];
  const names: string[] = [];
  const attributes = new TagAttributes(text);
  let tag = "";
  let templates = 0;
  let unscripted = false;
  let inStyle = false;
  let inScript = false;
  let scripted = false;
  let titled = false;
  let headed = false;
  let hidden = false;
  let visible = 0;
  let base: string | undefined;

  const onTag = (): void => {
    inStyle = tag === "style";
    inScript = tag === "script";
    scripted ||= inScript;
    titled ||= tag === "title";
    headed ||= tag.length === 2 && /^h[1-6]$/.test(tag);
    if (tag === "template" && !xml) templates++;
    unscripted ||= tag === "noscript";
    if (templates > 0 || attributes.count === 0) return;
    readIds();
    if (tag === "base") base ??= attributes.get("href")?.value;
    if (tag === "meta") hidden ||= isHidden();
    collectReferences(tag, attributes, references);
    if (tag === "iframe" && !framed) readFrame();
  };

  /** Its addresses are relative to this page's base, its ids are its own. */
  const readFrame = (): void => {
    const srcdoc = attributes.get("srcdoc");
    if (srcdoc === undefined) return;
    const inner = scanHtml(srcdoc.value, false, true);
    const exact = srcdoc.value.length === srcdoc.end - srcdoc.start;
    for (const one of inner.references) {
      if (one.role === "local" || one.value.trimStart().startsWith("#")) continue;
      references.push({
        ...one,
        ...(inner.base === undefined ? {} : { bases: [inner.base] }),
        start: srcdoc.start + (exact ? one.start : 0),
        end: exact ? srcdoc.start + one.end : srcdoc.end,
      });
    }
  };

  const readIds = (): void => {
    const id = attributes.get("id");
    // Where scripts run, as nearly everywhere, there is nothing in a <noscript>: it may repeat the ids of what a script fills.
    if (id !== undefined && unscripted) names.push(id.value);
    else if (id !== undefined && id.value !== "") ids.push({ id: id.value, start: id.start, end: id.end });
    const anchor = tag === "a" || tag === "map" ? attributes.get("name") : undefined;
    if (anchor !== undefined) names.push(anchor.value);
  };

  const isHidden = (): boolean =>
    attributes.text("http-equiv").toLowerCase() === "refresh"
      ? /url|\//i.test(attributes.text("content"))
      : attributes.text("name").toLowerCase() === "robots" && /noindex|none/i.test(attributes.text("content"));

  const onText = (start: number, end: number): void => {
    if (!inStyle) {
      if (!inScript && visible < SHELL) visible += text.slice(start, end).trim().length;
      return;
    }
    for (const address of scanCss(text.slice(start, end))) {
      references.push({
        role: address.value.startsWith("#") ? "local" : "resource",
        element: address.kind === "@import" ? "style @import" : "style url()",
        value: address.value,
        start: start + address.start,
        end: start + address.end,
        fallback: address.fallback,
      });
    }
  };

  readTags(text, xml, attributes, {
    onTag(name, selfClosing) {
      tag = name;
      onTag();
      if (xml && selfClosing) inStyle = false;
    },
    onClose(start, end) {
      inStyle = inScript = false;
      if (templates > 0 && text.slice(start, end).toLowerCase() === "template") templates--;
      if (unscripted && text.slice(start, end).toLowerCase() === "noscript") unscripted = false;
    },
    onText,
  });
  return { references, ids, names, base, listed: titled && !hidden, shell: scripted && !headed && visible < SHELL };
}
