/** The search box's words; `{n}` and `{query}` stand for the number of results and the query. */
export interface SearchWords {
  readonly title: string;
  readonly placeholder: string;
  readonly close: string;
  readonly found: string;
  readonly none: string;
  readonly failed: string;
  readonly browse: string;
  readonly recent: string;
  readonly help: string;
  /** Why a result answers a query whose words do not stand in it. */
  readonly reasons: Readonly<Record<"choseong" | "keyboard" | "similar" | "name" | "alias" | "tag" | "path", string>>;
}
