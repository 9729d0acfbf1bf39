import type { ExternalAnswer } from "../model/external-answer.ts";
import { hideSecrets } from "../text/hide-secrets.ts";
import { askPage } from "./ask-page.ts";
import type { Ending } from "./follow.ts";
import type { ExternalSession } from "./external-session.ts";
import type { LinkToAsk } from "./group-pages.ts";
import { idsOfFragment } from "./ids-of-fragment.ts";
import { missingFragments } from "./missing-fragments.ts";
import { isAllowed } from "./is-allowed.ts";

const hasSecret = (url: string): boolean => hideSecrets(url) !== url;

const fragmentOf = (url: string): string => {
  const hash = url.indexOf("#");
  return hash < 0 ? "" : url.slice(hash + 1);
};

/** Asks one page and answers every link to it. */
export async function checkPage(
  links: readonly LinkToAsk[],
  session: ExternalSession,
): Promise<readonly ExternalAnswer[]> {
  const { options } = session;
  const first = links[0];
  if (first === undefined) return [];
  const start = new URL(first.target);
  start.hash = "";
  if (options.robots && !(await isAllowed(start, session))) {
    return links.map(({ url }) => ({ url, status: "skipped", reason: "robots" }));
  }
  const fragments = [...new Set(links.map(({ url }) => fragmentOf(url)))].filter(
    (fragment) => idsOfFragment(fragment, start).length > 0,
  );
  const ending = await askPage(
    start,
    session,
    fragments.length === 0
      ? undefined
      : async (response, url) =>
          // A redirect's own fragment takes the place of the link's.
          url.hash === "" ? missingFragments(response, url, fragments, options.maxBytes) : [],
  );
  const checkedAt = new Date(options.clock.now()).toISOString();
  return links.map((link) => answerFor(link, ending, checkedAt));
}

/** A permanent redirect that takes the author where the link meant to go: not to a front door or a log-in, nor with a token of this visit. */
function isAdvice({ permanent, url, verdict }: Ending<unknown>, target: URL): boolean {
  if (!permanent || verdict.status !== "alive" || (verdict.httpStatus ?? 0) >= 300) return false;
  const toFrontDoor = /^\/?$/.test(url.pathname) && url.search === "" && !/^\/?$/.test(target.pathname);
  if (hasSecret(url.href) && !hasSecret(target.href)) return false;
  return !toFrontDoor && !/\/(log-?in|sign-?in|signup|sso|auth|oauth2?|session|account)(\/|$|\.)/i.test(url.pathname);
}

function answerFor(
  { url, target, rewritten }: LinkToAsk,
  ending: Ending<readonly string[]>,
  checkedAt: string,
): ExternalAnswer {
  const { verdict, redirects, result = [] } = ending;
  if (verdict.reason === "private-address" && redirects === 0)
    return { url, status: "skipped", reason: "private-address" };
  const broken = verdict.status === "alive" && result.includes(fragmentOf(url));
  const final = new URL(ending.url);
  if (final.hash === "") final.hash = target.hash;
  const reason = broken ? "missing-id" : verdict.reason;
  return {
    url,
    status: broken ? "broken-fragment" : verdict.status,
    ...(verdict.httpStatus === undefined ? {} : { httpStatus: verdict.httpStatus }),
    ...(redirects > 0 && !rewritten ? { finalUrl: final.href } : {}),
    ...(!rewritten && isAdvice(ending, target) ? { permanent: true } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(verdict.detail === undefined ? {} : { detail: verdict.detail }),
    checkedAt,
  };
}
