import { describe, expect, it } from "vitest";
import { countAnswers } from "../../src/external/count-answers.ts";
import { explainExternal } from "../../src/external/explain-external.ts";
import type { ExternalOptions } from "../../src/external/external-options.ts";
import { isInnerName } from "../../src/external/is-inner-name.ts";
import { parseDuration } from "../../src/external/parse-duration.ts";
import { parseExternalConfig } from "../../src/external/parse-external-config.ts";
import { parseShard } from "../../src/external/parse-shard.ts";
import { shardOf } from "../../src/external/shard-of.ts";
import { resolveExternalOptions } from "../../src/external/resolve-external-options.ts";
import type { ExternalStep } from "../../src/model/external-step.ts";
import { describeStep } from "../../src/report/describe-step.ts";
import { aRun } from "./a-run.ts";
import { certificate } from "./certificate.ts";

const here = { step: "place", place: "public", asked: true } as const;
const shard = shardOf("x.test", 4);

const rows: readonly (readonly [string, Partial<ExternalOptions>, readonly ExternalStep[]])[] = [
  ["https://x.test/", {}, [here, { step: "ask", url: "https://x.test/" }]],
  ["http://[", {}, [{ step: "bad-url", rule: "" }]],
  ["mailto:a@b.kr", {}, [{ step: "other-scheme", scheme: "mailto:" }]],
  [
    "https://x.test/",
    { skip: ["https://y.test/**", "https://x.test/**"] },
    [{ step: "skip", rule: "https://x.test/**" }],
  ],
  [
    "https://x.test/a",
    { rewrite: { "https://x.test/*": "https://y.test/$1" } },
    [
      { step: "rewrite", rule: "https://x.test/*", url: "https://y.test/a" },
      here,
      { step: "ask", url: "https://y.test/a" },
    ],
  ],
  ["https://private.test/", {}, [{ step: "place", place: "private", asked: false }]],
  [
    "https://x.invalid/",
    {},
    [
      { step: "place", place: "unresolved", asked: true },
      { step: "ask", url: "https://x.invalid/" },
    ],
  ],
  [
    "https://x.test/#설치",
    {
      accept: { "https://x.test/**": [403], "https://y.test/**": [404] },
      headers: { "x.test": { Authorization: "Bearer ${T}" } },
      env: { T: "s3cret" },
      proxy: { http: "", https: "http://user:s3cret@proxy.kr:3128", no: "" },
      shard: { index: shard === 1 ? 2 : 1, count: 4 },
    },
    [
      { step: "shard", shard, count: 4, mine: false },
      here,
      { step: "proxy", proxy: "proxy.kr:3128" },
      { step: "headers", names: ["authorization"] },
      { step: "accept", rule: "https://x.test/**", statuses: [403] },
      {
        step: "fragment",
        ids: [
          "설치",
          "user-content-설치",
          "설치".normalize("NFD"),
          `user-content-${"설치".normalize("NFD")}`,
          encodeURIComponent("설치"),
        ],
      },
      { step: "ask", url: `https://x.test/#${encodeURIComponent("설치")}` },
    ],
  ],
  ["https://x.test/#top", {}, [here, { step: "fragment", ids: [] }, { step: "ask", url: "https://x.test/#top" }]],
];

describe("explainExternal", () => {
  it.each(rows)("%s", async (url, options, steps) => {
    const explained = await explainExternal(url, aRun(options));
    expect(explained).toEqual(steps);
    for (const step of explained) {
      expect(describeStep(step, "ko")).toMatch(/[가-힣].*[^.]\.$|: [a-z-]+$/);
      expect(describeStep(step, "en")).toMatch(/^[^가-힣]*(설치[^가-힣]*)?$/);
      expect(describeStep(step, "ko")).not.toContain("s3cret");
    }
  });
});

it.each([
  ["proxy.kr:3128", "프록시 “proxy.kr:3128”을 거칩니다."],
  ["proxy.kr:3129", "프록시 “proxy.kr:3129”를 거칩니다."],
])("words the proxy %s", (proxy, said) => {
  expect(describeStep({ step: "proxy", proxy }, "ko")).toBe(said);
});

describe("words of the command line", () => {
  it.each([
    ["120s", 120_000],
    ["2m", 120_000],
    ["1.5h", 5_400_000],
    ["3d", 259_200_000],
    ["500ms", 500],
    ["30", 30_000],
    ["0", 0],
    ["", undefined],
    ["3w", undefined],
    ["-1s", undefined],
    ["1s2", undefined],
  ])("%s lasts %s ms", (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });

  it.each([
    ["1/4", { index: 1, count: 4 }],
    ["4/4", { index: 4, count: 4 }],
    ["5/4", undefined],
    ["0/4", undefined],
    ["1", undefined],
    ["1/0", undefined],
    ["a/b", undefined],
  ])("%s is a shard: %o", (text, expected) => {
    expect(parseShard(text)).toEqual(expected);
  });

  it.each([
    ["wiki", true],
    ["a.local", true],
    ["a.internal.", true],
    ["x.kr", false],
    ["local.kr", false],
  ])("%s is inner: %s", (host, expected) => {
    expect(isInnerName(host)).toBe(expected);
  });

  it("counts answers by status", () => {
    const answers = (["alive", "alive", "dead", "skipped"] as const).map((status) => ({ url: "", status }));
    expect(countAnswers(answers)).toEqual({ alive: 2, dead: 1, unknown: 0, "broken-fragment": 0, skipped: 1 });
  });
});

describe("parseExternalConfig", () => {
  const headers = "{ host: { name: value } } (ASCII)";
  it("reads every key, durations as milliseconds", () => {
    const given = {
      skip: ["https://twitter.com/**"],
      accept: { "https://x.kr/**": [403] },
      rewrite: { "https://x.kr/*": "https://y.kr/$1" },
      headers: { "api.github.com": { Authorization: "Bearer ${GITHUB_TOKEN}" } },
      includeLocal: true,
      budget: "2m",
      grace: "3d",
      perHost: 2,
      ca: certificate.cert,
      keep: { alive: "7d", unknown: "1h" },
    };
    expect(parseExternalConfig(given)).toEqual({
      config: { ...given, budget: 120_000, grace: 259_200_000, keep: { alive: 604_800_000, unknown: 3_600_000 } },
      problems: [],
    });
    expect(parseExternalConfig(undefined)).toEqual({ config: {}, problems: [] });
  });

  it.each([
    [{ skips: [] }, { key: "skips", expected: "", nearest: "skip" }],
    [{ skip: "https://x.kr" }, { key: "skip", expected: "list of globs", nearest: "" }],
    [{ accept: { "https://x.kr": 403 } }, { key: "accept", expected: "{ glob: [status] }", nearest: "" }],
    [{ perHost: 0 }, { key: "perHost", expected: "1–32", nearest: "" }],
    [{ budget: 120 }, { key: "budget", expected: "120s, 5m, 3d", nearest: "" }],
    [{ keep: { alive: "7d" } }, { key: "keep", expected: '{ alive: "7d", unknown: "1h" }', nearest: "" }],
    [{ timeout: "0s" }, { key: "timeout", expected: "20s, 1m (1ms–24d)", nearest: "" }],
    [{ timeout: "25d" }, { key: "timeout", expected: "20s, 1m (1ms–24d)", nearest: "" }],
    [{ timeout: 20 }, { key: "timeout", expected: "20s, 1m (1ms–24d)", nearest: "" }],
    [{ headers: { "*.x.kr": { Name: "a" } } }, { key: "headers", expected: headers, nearest: "" }],
    [{ headers: { "x.kr:port": { Name: "a" } } }, { key: "headers", expected: headers, nearest: "" }],
    [{ userAgent: "이음" }, { key: "userAgent", expected: "text (ASCII)", nearest: "" }],
    [{ headers: { "x.kr": { 이름: "a" } } }, { key: "headers", expected: headers, nearest: "" }],
    [{ headers: { "x.kr": { Name: "한글" } } }, { key: "headers", expected: headers, nearest: "" }],
    [{ headers: { "x.kr": { Name: "a\nb" } } }, { key: "headers", expected: headers, nearest: "" }],
    [{ ca: "./ca.pem" }, { key: "ca", expected: expect.stringContaining("PEM") as string, nearest: "" }],
    [{ lookup: "x" }, { key: "lookup", expected: "", nearest: expect.any(String) as string }],
    [[], { key: "", expected: "{ … }", nearest: "" }],
  ])("names what is wrong in %j", (given, problem) => {
    expect(parseExternalConfig(given)).toEqual({ config: {}, problems: [problem] });
  });
});

describe("resolveExternalOptions", () => {
  const sources = { config: undefined, flags: {}, env: {}, cacheFile: ".cache/external.json", version: "1.2.3" };

  it("puts flags over the file over defaults", () => {
    const { options, grace, problems } = resolveExternalOptions({
      ...sources,
      config: { budget: "1m", grace: "1d", perHost: 2, shard: "1/2" },
      flags: { budget: "2m", shard: "2/4", includeLocal: true },
      env: { HTTPS_PROXY: "http://p.kr:1", TOKEN: "x" },
    });
    expect(problems).toEqual([{ key: "shard", expected: "", nearest: expect.anything() as string }]);
    expect(options).toMatchObject({
      budget: 120_000,
      perHost: 2,
      retries: 2,
      includeLocal: true,
      suggest: false,
      shard: { index: 2, count: 4 },
      proxy: { http: "", https: "http://p.kr:1", no: "" },
      userAgent: "ieum/1.2.3 (link check)",
      cacheFile: ".cache/external.json",
    });
    expect(grace).toBe(86_400_000);
    expect(resolveExternalOptions({ ...sources, config: { grace: "1d" }, flags: { grace: "3d" } }).grace).toBe(
      259_200_000,
    );
  });

  it.each([
    [{ budget: "soon" }, "--budget"],
    [{ grace: "3 days" }, "--grace"],
    [{ shard: "5/4" }, "--shard"],
  ])("names a wrong flag in %j", (flags, key) => {
    expect(resolveExternalOptions({ ...sources, flags }).problems).toMatchObject([{ key }]);
  });

  it.each(["http://me:p#ss@p.kr:3128", "http://me:100%@p.kr:3128", "p.kr:port"])(
    "names a proxy that is none: %s",
    (proxy) => {
      const { problems } = resolveExternalOptions({ ...sources, env: { HTTPS_PROXY: proxy } });
      expect(problems).toMatchObject([{ key: "$HTTPS_PROXY" }]);
    },
  );

  it.each([
    ["Bearer ${TOKEN}", "비밀", ["$TOKEN"]],
    ["Bearer ${TOKEN}", "a\nb", ["$TOKEN"]],
    ["Bearer ${TOKEN}", "s3cret\n", []],
    ["Bearer ${OTHER}", "비밀", []],
  ])("names a variable that no header can carry: %j with %j", (Authorization, TOKEN, keys) => {
    const config = { headers: { "x.kr": { Authorization } } };
    const { problems } = resolveExternalOptions({ ...sources, config, env: { TOKEN } });
    expect(problems.map(({ key }) => key)).toEqual(keys);
  });

  it.each(["http://me:p%23ss@p.kr:3128", "p.kr:3128", "socks5://p.kr", ""])("takes %s for a proxy", (proxy) => {
    expect(resolveExternalOptions({ ...sources, env: { HTTPS_PROXY: proxy } }).problems).toEqual([]);
  });
});
