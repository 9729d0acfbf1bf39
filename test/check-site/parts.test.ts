import * as fc from "fast-check";
import { expect, it } from "vitest";
import { checkSite, joinParts } from "../../src/check/site/check-site.ts";
import { createScanner } from "../../src/check/site/scan-part.ts";
import { siteOf } from "./site-of.ts";

const names = ["a.html", "b.html", "c/index.html", "c/d.html", "404.html", "x.svg", "s.css"];
const address = fc.constantFrom(
  "a.html",
  "#가",
  "b.html#가",
  "../a#나",
  "/c/#다",
  "c/none",
  "x.svg#가",
  "B.html",
  "?",
  "s.css",
);
const page = fc
  .tuple(fc.array(address, { maxLength: 5 }), fc.array(fc.constantFrom("가", "나", "다"), { maxLength: 3 }))
  .map(
    ([links, ids]) =>
      `<title>t</title>${ids.map((id) => `<p id="${id}">`).join("")}${links.map((to) => `<a href="${to}">`).join("")}`,
  );
const site = fc.array(page, { minLength: names.length, maxLength: names.length });
const parts = fc.array(fc.nat(2), { minLength: names.length, maxLength: names.length });

it("a site scanned in parts has the findings of one scanned whole", () => {
  fc.assert(
    fc.property(site, parts, (pages, deal) => {
      const built = siteOf(Object.fromEntries(names.map((name, i) => [name, pages[i]!])));
      const options = { base: "/", siteUrl: "", severity: {} };
      const whole = checkSite(built, options);
      const scanners = [0, 1, 2].map((part) => {
        const scanner = createScanner(built.files, options);
        for (const file of built.files) if (deal[names.indexOf(file)] === part) scanner.add(file, built.read(file));
        return scanner;
      });
      const scanned = scanners.map((scanner) => structuredClone(scanner.end()));
      const told = scanned.flatMap(({ wanted }) => scanners.flatMap(({ judge }) => judge(wanted)));
      const [first, ...others] = scanned;
      expect(joinParts(built, options, [{ ...first!, told: [...first!.told, ...told] }, ...others])).toEqual(whole);
    }),
  );
});
