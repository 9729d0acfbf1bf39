import type { Lookup } from "../graph/build-lookup.ts";
import { shownPart } from "../graph/own-addresses.ts";
import type { Link } from "../model/link.ts";
import { basename, dirname, joinPath, relativePath } from "../text/path.ts";
import { inForm, type PathForm, pathForm, withoutMd } from "./path-form.ts";
import { isWiki } from "./split-target.ts";

/** What a link shall lead to, and what its author meant. */
export interface Aim {
  /** The file that the link shall name, from the notes root, NFC. */
  readonly path: string;
  /** The file that it names as written: where that was, or would be. Tells in which form the author wrote. */
  readonly was: string;
  /** The note's own path when the link was written. */
  readonly from: string;
  /** Where the author's form does not do: this one. */
  readonly form?: PathForm;
}

/** Ways to write a destination, plain (no percent-encoding), those nearest to the author's way first. `from`: the note's path now. */
export function listSpellings(lookup: Lookup, from: string, link: Link, written: string, aim: Aim): string[] {
  if (isWiki(link)) return wikiSpellings(lookup, from, written, aim);
  const own = siteRoot(lookup, written);
  if (own !== undefined) return forms(written.slice(own.length), aim, "").map((path) => own + path);
  if (!written.startsWith("/")) {
    const dots = written.startsWith("./");
    return forms(written, aim, dirname(aim.from)).map((path) => relative(from, path, dots));
  }
  const roots = ["", ...lookup.roots, ...(lookup.base === "/" ? [] : [lookup.base.slice(1, -1)])];
  const meant = roots.filter((root) => pathForm(joinPath(root, written) ?? "", aim.was) !== undefined);
  return [...meant, ...roots].flatMap((root) => forms(written, aim, root).flatMap((path) => below(root, path, lookup)));
}

/** What the absolute URL of a page of this very site, or of a note in its repository, begins with. */
function siteRoot(lookup: Lookup, written: string): string | undefined {
  const { published } = lookup;
  return published !== "" && written.startsWith(published) ? published : shownPart(lookup, written);
}

/** The aim's path in the author's form, then whole. A folder's slash stays. */
function forms(written: string, { path, was, form }: Aim, folder: string): string[] {
  const place = joinPath(folder, written);
  const own = form ?? (place === undefined ? undefined : pathForm(place, was)) ?? "whole";
  const shaped = inForm(path, own);
  const slash = written.endsWith("/") && own === "folder" && shaped !== path ? "/" : "";
  return [...new Set([`${shaped}${slash}`, path])];
}

function relative(from: string, path: string, dots: boolean): string {
  const place = path === "" || path === "/" ? `${"../".repeat(from.split("/").length - 1)}` : relativePath(from, path);
  return place === "" || (dots && !place.startsWith("../")) ? `./${place}` : place;
}

function below(root: string, path: string, { base }: Lookup): string[] {
  if (root === "") return [`/${path.replace(/^\//, "")}`];
  if (`/${root}/` === base) return [`${base}${path.replace(/^\//, "")}`];
  return path.startsWith(`${root}/`) ? [path.slice(root.length)] : [];
}

/** A bare name stays one while it is enough; a path stays relative, from the root or from one of `roots`. */
function wikiSpellings({ roots }: Lookup, from: string, written: string, { path, was, from: before }: Aim): string[] {
  const shaped = /\.(?:md|markdown)$/i.test(written) ? path : withoutMd(path);
  if (!written.includes("/")) return [basename(shaped), shaped, `/${shaped}`];
  const root = roots.find((root) => pathForm(joinPath(root, written) ?? "", was) !== undefined);
  const short = root !== undefined && shaped.startsWith(`${root}/`) ? [shaped.slice(root.length + 1)] : [];
  if (written.startsWith("/")) return [...short, shaped].map((place) => `/${place}`);
  const climbs = written.startsWith("../") || written.startsWith("./") || dirname(before) === "";
  const near = relative(from, shaped, written.startsWith("./"));
  return climbs ? [near, ...short, shaped] : [...short, shaped, near];
}
