import type { SearchWords } from "./search-words.ts";

/** The site's own words; one object per language. */
export interface Strings {
  readonly skip: string;
  readonly home: string;
  readonly menu: string;
  readonly close: string;
  readonly notes: string;
  readonly contents: string;
  readonly breadcrumbs: string;
  readonly search: string;
  readonly find: string;
  readonly map: string;
  readonly mapWhy: string;
  readonly mapFind: string;
  readonly neighbours: string;
  readonly pointsHere: string;
  readonly pointsThere: string;
  readonly recent: string;
  readonly recentAll: string;
  readonly print: string;
  readonly tags: string;
  readonly references: string;
  readonly feed: string;
  readonly theme: string;
  readonly themeNames: { readonly auto: string; readonly light: string; readonly dark: string };
  readonly draft: string;
  readonly draftWhy: string;
  readonly written: string;
  readonly updated: string;
  readonly minutes: (minutes: number) => string;
  /** Stands in a note without text. */
  readonly blank: string;
  readonly edit: string;
  readonly backlinks: string;
  readonly noBacklinks: string;
  readonly mentions: string;
  readonly mentionsWhy: string;
  readonly before: string;
  readonly after: string;
  readonly pager: string;
  readonly below: (title: string) => string;
  readonly all: (count: number) => string;
  readonly count: (count: number) => string;
  readonly inFolder: string;
  readonly empty: string;
  readonly more: (count: number) => string;
  readonly citedBy: string;
  readonly referencesWhy: string;
  readonly notFound: string;
  readonly notFoundWhy: string;
  readonly moved: string;
  readonly findings: (count: number) => string;
  readonly line: (line: number, column: number) => string;
  readonly severity: { readonly error: string; readonly warning: string; readonly info: string };
  readonly indexWhy: string;
  readonly diagramSource: string;
  readonly made: string;
  /** Words that the page script needs, written as JSON to `data-words` of `<body>`. */
  readonly script: {
    /** Of the arrow that unfolds a folder in the menu; `{title}` stands for its name. */
    readonly below: string;
    readonly table: string;
    readonly copy: string;
    readonly copied: string;
    readonly wrap: string;
    readonly zoom: string;
    readonly larger: string;
    readonly smaller: string;
    readonly close: string;
    readonly anchor: string;
    readonly search: SearchWords;
  };
}
