import type { ExternalStep } from "../model/external-step.ts";
import { classifyHost } from "./classify-host.ts";
import { openExternalCache } from "./external-cache.ts";
import type { ExternalOptions } from "./external-options.ts";
import { freshAnswer } from "./fresh-answer.ts";
import { headersFor } from "./headers-for.ts";
import { idsOfFragment } from "./ids-of-fragment.ts";
import { createPlanner } from "./plan-request.ts";
import { proxyFor } from "./proxy-for.ts";
import { shardOf } from "./shard-of.ts";
import { urlRule } from "./url-rule.ts";

/** Tells, in order, what decides how a URL is checked, and by which rule; asks nothing but the name's address. */
export async function explainExternal(url: string, options: ExternalOptions): Promise<readonly ExternalStep[]> {
  const planned = createPlanner({ ...options, shard: { index: 1, count: 1 } })(url);
  if (planned.type === "bad") return [{ step: "bad-url", rule: planned.detail }];
  if (planned.type === "skip") {
    const detail = planned.detail ?? "";
    return [
      planned.reason === "other-scheme" ? { step: "other-scheme", scheme: detail } : { step: "skip", rule: detail },
    ];
  }
  const target = planned.url;
  const steps: ExternalStep[] = [];
  if (planned.rewrittenBy !== undefined) steps.push({ step: "rewrite", rule: planned.rewrittenBy, url: target.href });
  const { index, count } = options.shard;
  if (count > 1) {
    const shard = shardOf(target.hostname, count);
    steps.push({ step: "shard", shard, count, mine: shard === index });
  }
  const place = await classifyHost(target, options).catch(() => "unresolved" as const);
  steps.push({ step: "place", place, asked: place !== "private" || options.includeLocal });
  const proxy = proxyFor(target, options.proxy);
  if (proxy !== undefined) steps.push({ step: "proxy", proxy: new URL(proxy).host });
  const names = Object.keys(headersFor(target, options));
  if (names.length > 0) steps.push({ step: "headers", names });
  const accepts = Object.entries(options.accept).filter(([glob]) => urlRule(glob)(url) ?? urlRule(glob)(target.href));
  for (const [rule, statuses] of accepts) steps.push({ step: "accept", rule, statuses });
  const hash = url.indexOf("#");
  if (hash >= 0) steps.push({ step: "fragment", ids: idsOfFragment(url.slice(hash + 1), target) });
  const kept = (await openExternalCache(options.cacheFile)).get(url);
  const accepted = (_: string, status: number): boolean => accepts.some(([, statuses]) => statuses.includes(status));
  const fresh = freshAnswer(kept, { options, accepted });
  if (kept?.checkedAt !== undefined) {
    steps.push({ step: "kept", status: kept.status, checkedAt: kept.checkedAt, fresh: fresh !== undefined });
  }
  if (fresh === undefined && (place !== "private" || options.includeLocal))
    steps.push({ step: "ask", url: target.href });
  return steps;
}
