/** One thing that decides how an external URL is checked, and the rule or fact behind it; what `--explain` lists. */
export type ExternalStep =
  | { readonly step: "bad-url"; readonly rule: string }
  | { readonly step: "other-scheme"; readonly scheme: string }
  | { readonly step: "skip"; readonly rule: string }
  | { readonly step: "rewrite"; readonly rule: string; readonly url: string }
  | { readonly step: "shard"; readonly shard: number; readonly count: number; readonly mine: boolean }
  | { readonly step: "place"; readonly place: "public" | "private" | "unresolved"; readonly asked: boolean }
  | { readonly step: "proxy"; readonly proxy: string }
  /** Names alone: values may be secrets. */
  | { readonly step: "headers"; readonly names: readonly string[] }
  | { readonly step: "accept"; readonly rule: string; readonly statuses: readonly number[] }
  | { readonly step: "fragment"; readonly ids: readonly string[] }
  | { readonly step: "kept"; readonly status: string; readonly checkedAt: string; readonly fresh: boolean }
  | { readonly step: "ask"; readonly url: string };
