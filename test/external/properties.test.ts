import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { charsetOf } from "../../src/external/charset-of.ts";
import { externalDefaults } from "../../src/external/external-defaults.ts";
import { headersFor } from "../../src/external/headers-for.ts";
import { idsOfFragment } from "../../src/external/ids-of-fragment.ts";
import { parseCache, parseJournal } from "../../src/external/parse-cache.ts";
import { createPlanner } from "../../src/external/plan-request.ts";
import { proxyFor } from "../../src/external/proxy-for.ts";
import { resolveLocation } from "../../src/external/resolve-location.ts";
import { retryAfter } from "../../src/external/retry-after.ts";
import { robotsRules } from "../../src/external/robots-rules.ts";
import { urlRule } from "../../src/external/url-rule.ts";
import { runs } from "../support/runs.ts";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.string(),
);
const base = new URL("https://x.kr/a#b");
const always = (check: (one: string, other: string) => void): void => {
  fc.assert(fc.property(text, text, check), { numRuns: runs(500) });
};

describe("whatever the network and the author say", () => {
  it("a URL is planned without an exception", () => {
    always((url, glob) => {
      const plan = createPlanner({ ...externalDefaults, skip: [glob], rewrite: { [glob]: "$1" } })(url);
      expect(["ask", "skip", "bad"]).toContain(plan.type);
    });
  });

  it("a rule without stars applies to itself and to nothing longer", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string({ minLength: 1 }), (url, more) => {
        fc.pre(!url.includes("*"));
        expect(urlRule(url)(url)).toEqual([]);
        fc.pre(!/^[/?#]*$/.test(more) && URL.canParse(`${url}x`));
        expect(urlRule(url)(`${url}x${encodeURIComponent(more.replace(/\p{Cs}/gu, "y"))}`)).toBeUndefined();
      }),
    );
  });

  it("headers, proxies, robots, fragments, charsets and caches are read without an exception", () => {
    always((one, other) => {
      expect(headersFor(base, { headers: { [one]: { a: other } }, env: {} })).toBeTypeOf("object");
      expect(["string", "undefined"]).toContain(typeof proxyFor(base, { http: one, https: one, no: other }));
      expect(robotsRules(`User-agent: *\nDisallow: ${one}`, "ieum")(other)).toBeTypeOf("boolean");
      expect(Array.isArray(idsOfFragment(one, base))).toBe(true);
      expect(["number", "undefined"]).toContain(typeof retryAfter(one, 0));
      expect(["string", "undefined"]).toContain(typeof charsetOf(one, new TextEncoder().encode(other))?.encoding);
      expect(parseCache(one).size + parseJournal(`${one}\n${other}`).length).toBe(0);
    });
  });

  it("a Location leads somewhere or nowhere, never with a password", () => {
    always((location) => {
      const url = resolveLocation(location, base);
      expect(url?.username ?? "").toBe("");
      expect(url?.password ?? "").toBe("");
    });
  });
});
