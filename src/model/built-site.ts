/** A site as it was built, whoever built it: what a static host would serve. */
export interface BuiltSite {
  /** Every file's path from the site's folder, `/`-separated, spelled as the file system does, in code-unit order. */
  readonly files: readonly string[];
  /** A file's text; empty with a problem where it cannot be read. */
  readonly read: (path: string) => SiteText;
}

/** What stands in a file of a site. */
export interface SiteText {
  readonly text: string;
  /** The system's code of why it cannot be read. */
  readonly problem?: string;
}
