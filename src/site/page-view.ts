import type { Diagnostic } from "../model/diagnostic.ts";
import type { Lang } from "../model/options.ts";

/** A link as a layout writes it: `href` is ready for the attribute value after HTML escaping (relative, percent-encoded). */
export interface LinkView {
  readonly href: string;
  readonly title: string;
}

/** One entry of the navigation tree. */
export interface NavView extends LinkView {
  /** This page. */
  readonly current: boolean;
  /** A folder on the way to this page. */
  readonly open: boolean;
  readonly folder: boolean;
  /** Notes below a folder, also where `children` is cut short. */
  readonly count: number;
  readonly children: readonly NavView[];
}

/** An entry of the table of contents. */
export interface TocView {
  readonly depth: number;
  /** Percent-encoded fragment with its `#`. */
  readonly href: string;
  readonly text: string;
  readonly children: readonly TocView[];
}

/** One sentence of another note that links here (or names this note). */
export interface ContextView {
  readonly before: string;
  readonly mark: string;
  readonly after: string;
  /** The heading of the other note under which it stands, and where to go; empty text before the first heading. */
  readonly heading: string;
  readonly href: string;
}

/** All sentences of one note that link here. */
export interface BacklinkView extends LinkView {
  readonly folder: string;
  readonly contexts: readonly ContextView[];
}

/** A date to show and its machine form. */
export interface DateView {
  readonly iso: string;
  readonly text: string;
}

/** An entry in a list of notes: folder pages, tag pages, the home page's recent notes. */
export interface EntryView extends LinkView {
  readonly description: string;
  readonly folder: boolean;
  readonly count: number;
  readonly date: DateView | undefined;
}

/** A list with a heading (empty: none). */
export interface ListView {
  readonly title: string;
  readonly entries: readonly EntryView[];
}

/** A note one link away. `in`: it links here; `out`: this note links to it. */
export interface NeighbourView extends LinkView {
  readonly relation: "in" | "out" | "both";
}

/** A note on the map of the site. */
export interface MapNoteView extends LinkView {
  /** Indices of the notes that it links to, in `MapView.notes`. */
  readonly links: readonly number[];
}

/** The whole site: its notes, folder by folder; every folder that holds notes itself is one. */
export interface MapView {
  readonly notes: readonly MapNoteView[];
  /** Each holds the notes from the one before's `end` up to its own. */
  readonly folders: readonly (LinkView & { readonly end: number })[];
}

/** What links to a note show before they are followed; the previews of a few notes share a small file. */
export interface PreviewView {
  readonly title: string;
  /** Title of its folder; empty at the root. */
  readonly folder: string;
  /** How the note begins, at most 240 characters. */
  readonly text: string;
  /** Each heading's raw id and text, and how its section begins, at most 240 characters; headings without text below are left out. */
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly text: string }[];
}

/** What every page of the site has in common; hrefs are relative to the page. */
export interface SiteView {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly lang: Lang;
  readonly home: string;
  readonly tags: string;
  readonly references: string;
  readonly feed: string;
  readonly stylesheet: string;
  readonly script: string;
  readonly mathStylesheet: string;
  /** How many notes the site shows. */
  readonly notes?: number;
  /** How many files hold the previews of notes. */
  readonly previews: number;
  readonly icon: string;
  /** Search page (a plain page without JavaScript) and the base href of the index shards. */
  readonly search: string;
  readonly preview: boolean;
  /** Page of the whole site's map; empty or absent: none. */
  readonly map?: string;
  /** Page of recent changes; absent where no note has a date. */
  readonly recent?: string;
  /** The colour from which the site's others are derived, in CSS; absent: ieum's own. */
  readonly accent?: string;
  /** Font families before the site's own, in CSS. */
  readonly fonts?: string;
  /** The owner's stylesheets. */
  readonly styles?: readonly string[];
  /** An image in place of the sign beside the title. */
  readonly logo?: string;
  /** Further links under the navigation. */
  readonly links?: readonly LinkView[];
  /** A sentence at the end of every page. */
  readonly footer?: string;
  /** Elsewhere: GitHub, Mastodon … */
  readonly social?: readonly LinkView[];
  readonly license?: LinkView;
}

/** Everything a layout may show of one page. Plain data: strings are unescaped text unless named `html`. */
export interface PageView {
  readonly kind:
    | "note"
    | "folder"
    | "tag"
    | "tags"
    | "references"
    | "search"
    | "map"
    | "recent"
    | "print"
    | "not-found"
    | "redirect";
  readonly site: SiteView;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** Absolute URL; empty without `siteUrl`. */
  readonly canonical: string;
  /** The note's own HTML, links filled in. Empty for generated pages. */
  readonly html: string;
  /** Whether the layout must print the title as `<h1>` (the note does not itself begin with it). */
  readonly showTitle: boolean;
  readonly breadcrumbs: readonly LinkView[];
  readonly navigation: readonly NavView[];
  readonly toc: readonly TocView[];
  readonly backlinks: readonly BacklinkView[];
  readonly mentions: readonly BacklinkView[];
  readonly previous: LinkView | undefined;
  readonly next: LinkView | undefined;
  readonly tags: readonly LinkView[];
  readonly date: DateView | undefined;
  readonly updated: DateView | undefined;
  /** Minutes, at 500 characters a minute, at least 1; 0: do not show. */
  readonly readingMinutes: number;
  readonly editHref: string;
  readonly draft: boolean;
  readonly hasMath: boolean;
  /** Lists of notes: a folder's contents, a tag's notes, all tags. */
  readonly lists: readonly ListView[];
  /** A folder's page of all its notes, for print. */
  readonly print?: string;
  /** The home page's last changed notes. */
  readonly recent?: readonly EntryView[];
  /** The references page: outgoing external URLs. */
  readonly references: readonly ReferenceView[];
  /** Notes one link away, most joined first; shown as a small drawing. */
  readonly neighbours?: readonly NeighbourView[];
  /** The map page's content. */
  readonly map?: MapView;
  /** A redirect page's destination. */
  readonly redirectTo: string;
  /** In preview: this note's findings, worded. */
  readonly findings: readonly FindingView[];
}

/** One external URL and who cites it. */
export interface ReferenceView {
  readonly url: string;
  readonly texts: readonly string[];
  readonly citedBy: readonly LinkView[];
}

/** A finding as the preview shows it. */
export interface FindingView {
  readonly severity: Diagnostic["severity"];
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
