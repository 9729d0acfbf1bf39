import type { ExternalReason } from "../model/external-answer.ts";
import type { ExternalOptions } from "./external-options.ts";
import { shardOf } from "./shard-of.ts";
import type { UrlRule } from "./url-rule.ts";
import { urlRule } from "./url-rule.ts";

/** What is to be done about a URL before anything is asked. */
export type Plan =
  | { readonly type: "ask"; readonly url: URL; readonly rewrittenBy?: string }
  | { readonly type: "skip"; readonly reason: ExternalReason; readonly detail?: string }
  | { readonly type: "bad"; readonly detail: string };

/** Makes a planner with the rules compiled once; the first rule that applies wins. */
export function createPlanner(options: Pick<ExternalOptions, "skip" | "rewrite" | "shard">): (url: string) => Plan {
  const skips = options.skip.map((glob) => [glob, urlRule(glob)] as const);
  const rewrites = Object.entries(options.rewrite).map(([glob, to]) => [glob, to, urlRule(glob)] as const);

  return (written) => {
    const url = written.startsWith("//") ? `https:${written}` : written;
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
    if (scheme !== undefined && !["http", "https"].includes(scheme)) {
      return { type: "skip", reason: "other-scheme", detail: `${scheme}:` };
    }
    const skipped = skips.find(([, applies]) => applies(url) !== undefined);
    if (skipped !== undefined) return { type: "skip", reason: "skip-rule", detail: skipped[0] };

    const rewrite = rewrites.find(([, , applies]) => applies(url) !== undefined);
    const asked = rewrite === undefined ? url : fill(rewrite[1], rewrite[2], url);
    if (!URL.canParse(asked)) return { type: "bad", detail: rewrite === undefined ? "" : rewrite[0] };
    const target = new URL(asked);
    if (!["http:", "https:"].includes(target.protocol)) return { type: "bad", detail: rewrite?.[0] ?? "" };
    // A name and password in a link are nobody's to send.
    target.username = "";
    target.password = "";
    const shard = shardOf(target.hostname, options.shard.count);
    if (shard !== options.shard.index) return { type: "skip", reason: "other-shard", detail: String(shard) };
    return { type: "ask", url: target, ...(rewrite === undefined ? {} : { rewrittenBy: rewrite[0] }) };
  };
}

function fill(template: string, rule: UrlRule, url: string): string {
  const parts = rule(url) ?? [];
  return template.replace(/\$(\d)/g, (_, digit: string) => parts[Number(digit) - 1] ?? "");
}
