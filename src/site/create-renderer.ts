import type { Diagnostic } from "../model/diagnostic.ts";
import type { Edge, GeneratedPage } from "../model/graph.ts";
import { toNoteId } from "../graph/to-note-id.ts";
import type { Note } from "../model/note.ts";
import { describeDiagnostic } from "../report/describe-diagnostic.ts";
import { describeDead } from "../report/describe-dead.ts";
import { buildBacklinks, buildMentions } from "./build-backlinks.ts";
import { buildLists, listFolder } from "./build-lists.ts";
import { buildMap } from "./build-map.ts";
import { createNavigation } from "./build-navigation.ts";
import { buildNeighbours } from "./build-neighbours.ts";
import { buildPrint } from "./build-print.ts";
import { listRecent, recentEntry } from "./build-recent.ts";
import { buildReferences } from "./build-references.ts";
import { promoteTitle } from "./promote-title.ts";
import { buildToc } from "./build-toc.ts";
import { dateView } from "./date-view.ts";
import { fillSlots } from "./fill-slots.ts";
import { absoluteUrl, createHrefs, type Href } from "./href.ts";
import { countPreviewFiles } from "./preview-place.ts";
import { namePage } from "./name-page.ts";
import { ownersTouches } from "./owners-touches.ts";
import { listFeeds } from "./list-feeds.ts";
import type { Layout } from "./layout.ts";
import type { FindingView, LinkView, PageView, SiteView } from "./page-view.ts";
import type { RenderContext } from "./render-context.ts";
import type { Site } from "./site.ts";
import { dirname } from "../text/path.ts";
import { encodePath } from "../text/percent.ts";

/** Last changed notes on the home page. */
const FEW = 5;

/** Writes pages by look-up in a loaded site; each can be written again alone. */
export interface Renderer {
  readonly note: (note: Note) => string;
  readonly page: (page: GeneratedPage) => string;
}

/** Joins a site and a layout. `preview`: pages show their findings and reload themselves. */
export function createRenderer(site: Site, layout: Layout, preview: boolean): Renderer {
  const hrefsOf = createHrefs(site.options.base);
  const navigationOf = createNavigation(site.outline);
  const findings = preview ? groupFindings(site) : new Map<string, Diagnostic[]>();
  const printUrls = new Map(site.graph.pages.flatMap(({ kind, key, url }) => (kind === "print" ? [[key, url]] : [])));
  const hasFeed = listFeeds(site).some(({ url }) => url === "/feed.xml");
  /** Of the kinds of which a site has one page. */
  const urls = new Map(site.graph.pages.map(({ kind, url }) => [kind, url]));
  const [recent, tags] = [urls.get("recent"), urls.get("tags")];
  return {
    note: (note) => namePage(note.path, () => layout.page(noteView(note))),
    page: (page) => namePage(page.url, () => layout.page(generatedView(page))),
  };

  function noteView(note: Note): PageView {
    const href = hrefsOf(note.url);
    const place = site.outline.places.get(note.url) ?? -1;
    const folder = site.outline.folders.get(dirname(note.path));
    return {
      ...baseView(note.url, dirname(note.path), href),
      kind: "note",
      title: note.title,
      description: note.description,
      lang: note.frontMatter.lang ?? site.options.lang,
      html: promoteTitle(fillSlots(note, note.html(), contextOf(note, href)), note),
      showTitle: note.titleSource !== "heading",
      toc: buildToc(note),
      backlinks: buildBacklinks(site, note, href),
      mentions: buildMentions(site, note, href),
      previous: place < 0 ? undefined : linkTo(site.outline.sequence[place - 1], href),
      next: place < 0 ? undefined : linkTo(site.outline.sequence[place + 1], href),
      tags: note.tags.map((tag) => ({
        title: tag,
        href: href(site.graph.tags.get(tag.toLowerCase()) ?? urls.get("tags")!),
      })),
      date: dateView(note.frontMatter.date, site.options),
      updated: dateView(note.frontMatter.updated ?? site.dates.get(note.path), site.options),
      readingMinutes: note.characters === 0 ? 0 : Math.max(1, Math.round(note.characters / 500)),
      editHref: site.options.editUrl === "" ? "" : site.options.editUrl + encodePath(note.path),
      draft: note.frontMatter.draft,
      hasMath: note.hasMath,
      lists: folder !== undefined && folder.url === note.url ? listFolder(site, folder, href) : [],
      ...recentOn(note.url, href),
      ...(folder !== undefined && folder.url === note.url ? printOf(folder.path, href) : {}),
      neighbours: buildNeighbours(site, note, href),
      findings: (findings.get(note.path) ?? []).map(findingView),
    };
  }

  function findingView(finding: Diagnostic): FindingView {
    const { line, column } = finding.position;
    return { severity: finding.severity, line, column, message: describeDiagnostic(finding, site.options.lang) };
  }

  function generatedView(page: GeneratedPage): PageView {
    const href = hrefsOf(page.url);
    const target = page.kind === "redirect" ? site.graph.notes.get(toNoteId(page.key)) : undefined;
    return {
      ...baseView(target?.url ?? page.url, page.kind === "folder" || page.kind === "print" ? page.key : "", href),
      kind: page.kind,
      title: titleOf(page, target),
      lists: buildLists(site, page, href),
      references: page.kind === "references" ? buildReferences(site, href) : [],
      ...(page.kind === "map" ? { map: buildMap(site, href) } : {}),
      ...recentOn(page.url, href),
      ...(page.kind === "folder" ? printOf(page.key, href) : {}),
      ...(page.kind === "print" ? buildPrint(site, page.key, href, contextOf) : {}),
      redirectTo: target === undefined ? "" : href(target.url),
    };
  }

  function titleOf(page: GeneratedPage, target: Note | undefined): string {
    if (page.kind === "folder" || page.kind === "print") return site.outline.folders.get(page.key)!.title;
    if (page.kind === "tag") return site.outline.tagged.get(page.key)?.tag ?? page.key;
    return target?.title ?? "";
  }

  function baseView(url: string, folder: string, href: Href): PageView {
    return {
      kind: "folder",
      site: siteView(href),
      title: "",
      description: site.options.description,
      lang: site.options.lang,
      canonical: url === "/404.html" ? "" : absoluteUrl(url, site.options),
      html: "",
      showTitle: true,
      breadcrumbs: crumbs(url, folder, href),
      navigation: navigationOf(url, folder, href),
      toc: [],
      backlinks: [],
      mentions: [],
      previous: undefined,
      next: undefined,
      tags: [],
      date: undefined,
      updated: undefined,
      readingMinutes: 0,
      editHref: "",
      draft: false,
      hasMath: false,
      lists: [],
      references: [],
      redirectTo: "",
      findings: [],
    };
  }

  function printOf(folder: string, href: Href): Pick<PageView, "print"> {
    const url = printUrls.get(folder);
    return url === undefined ? {} : { print: href(url) };
  }

  function recentOn(url: string, href: Href): Pick<PageView, "recent"> {
    if (url !== "/index.html") return {};
    const others = listRecent(site).filter((note) => note.url !== url);
    return { recent: others.slice(0, FEW).map((note) => recentEntry(site, note, href)) };
  }

  function crumbs(url: string, folder: string, href: Href): LinkView[] {
    const trail: LinkView[] = [];
    for (let path = folder; path !== ""; path = dirname(path)) {
      const { url: own, title } = site.outline.folders.get(path)!;
      if (own !== url) trail.unshift({ href: href(own), title });
    }
    if (url !== "/index.html") trail.unshift({ href: href("/index.html"), title: site.title });
    return trail;
  }

  function siteView(href: Href): SiteView {
    return {
      title: site.title,
      description: site.options.description,
      author: site.options.author,
      lang: site.options.lang,
      home: href("/index.html"),
      tags: tags === undefined ? "" : href(tags),
      references: href(urls.get("references")!),
      feed: hasFeed ? href("/feed.xml") : "",
      stylesheet: href("/_ieum/ieum.css"),
      script: href("/_ieum/ieum.js"),
      mathStylesheet: href("/_ieum/katex/katex.min.css"),
      notes: site.outline.root.count,
      previews: countPreviewFiles(site.outline.sequence.length),
      icon: href("/_ieum/icon.svg"),
      search: href(urls.get("search")!),
      map: href(urls.get("map")!),
      ...(recent !== undefined && { recent: href(recent) }),
      ...ownersTouches(site.options, href),
      preview,
    };
  }

  function contextOf(note: Note, href: RenderContext["href"]): RenderContext {
    const deadReason = (edge: Edge): string => describeDead(edge.resolution, edge.link.target, site.options.lang);
    return {
      site,
      layout,
      url: note.url,
      href,
      deadReason,
      preview,
      fill: fillSlots,
      chain: [note.id],
      counter: { value: 0 },
      images: { value: 0 },
    };
  }
}

function linkTo(note: Note | undefined, href: Href): LinkView | undefined {
  return note === undefined ? undefined : { href: href(note.url), title: note.title };
}

function groupFindings(site: Site): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const finding of site.diagnostics) {
    const list = groups.get(finding.path);
    if (list === undefined) groups.set(finding.path, [finding]);
    else list.push(finding);
  }
  return groups;
}
