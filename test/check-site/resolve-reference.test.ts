import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createHost } from "../../src/check/site/create-host.ts";
import { createResolver, type SiteTarget } from "../../src/check/site/resolve-reference.ts";
import { decodePercent } from "../../src/text/percent.ts";
import { runs } from "../support/runs.ts";

const host = createHost(["index.html", "a/index.html", "a/b.html", "a/b/c.html", "가/나 다.html", "b.svg"]);
const pieces = fc.constantFrom(
  "/",
  "a",
  "b",
  "c.html",
  "index.html",
  ".",
  "..",
  "가",
  "%EA%B0%80",
  "나%20다",
  "%",
  "x",
);
const values = fc
  .tuple(
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 2 })), { maxLength: 8 }),
    fc.constantFrom("", "#a", "#가", "?q"),
  )
  .map(([parts, rest]) => parts.join("") + rest)
  .filter((value) => value.trim() !== "" && !/^\s*[#?]/.test(value))
  // Node 20's URL leaves the dot at the end of `/base/.a/.`, which browsers take out as the URL standard says; so do we.
  .filter((value) => !/(?:^|\/)\.+[^./]/.test(value) || !/(?:^|\/)\.{1,2}(?:[/#?]|$)/.test(value));

it.each(["/", "/base/"])("reads a plain path just as a URL parser does, under %s", (base) => {
  const resolve = createResolver({ base, siteUrl: "https://a.io" }, host);
  fc.assert(
    fc.property(values, fc.constantFrom("index.html", "a/b.html", "a/b/c.html", "가/나 다.html"), (path, file) => {
      for (const value of [path, base + path]) {
        const reference = { role: "link", element: "a[href]", value, start: 0, end: value.length } as const;
        // A `<base href="">` changes nothing, but then every address goes through the URL parser.
        expect(plain(resolve(file, undefined, reference))).toEqual(plain(resolve(file, "", reference)));
      }
    }),
    { numRuns: runs(1000) },
  );
});

it("takes out a dot after a folder whose name begins with one", () => {
  const resolve = createResolver({ base: "/base/", siteUrl: "https://a.io" }, host);
  const value = "/base/.a/.";
  const reference = { role: "link", element: "a[href]", value, start: 0, end: value.length } as const;
  expect(resolve("index.html", undefined, reference)).toMatchObject({ type: "none", path: ".a/" });
});

function plain(target: SiteTarget): SiteTarget {
  if (target.type !== "file" && target.type !== "none") return target;
  return { ...target, fragment: decodePercent(target.fragment ?? "") };
}
