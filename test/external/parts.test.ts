import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { answerDiagnostic } from "../../src/external/answer-diagnostic.ts";
import { decodeBody } from "../../src/external/decode-body.ts";
import { externalDefaults } from "../../src/external/external-defaults.ts";
import { headersFor } from "../../src/external/headers-for.ts";
import { idsOfFragment } from "../../src/external/ids-of-fragment.ts";
import { isPrivateAddress } from "../../src/external/is-private-address.ts";
import { judgeError } from "../../src/external/judge-error.ts";
import { proxyFor, proxySettings } from "../../src/external/proxy-for.ts";
import { resolveLocation } from "../../src/external/resolve-location.ts";
import { retryAfter } from "../../src/external/retry-after.ts";
import { robotsRules } from "../../src/external/robots-rules.ts";
import { shardOf } from "../../src/external/shard-of.ts";
import { urlRule } from "../../src/external/url-rule.ts";
import type { ExternalAnswer } from "../../src/model/external-answer.ts";

describe("urlRule", () => {
  const rows: readonly (readonly [string, string, readonly string[] | undefined])[] = [
    ["https://twitter.com/**", "https://twitter.com/a/b?c#d", ["a/b?c#d"]],
    ["https://twitter.com/**", "https://twitter.com/", [""]],
    ["https://twitter.com/**", "https://twitter.com", [""]],
    ["https://twitter.com/**", "https://twitter.com.evil.kr/", undefined],
    ["https://twitter.com/**", "http://twitter.com/a", undefined],
    ["https://twitter.com/**", "https://x.kr/?u=https://twitter.com/a", undefined],
    ["twitter.com/**", "http://twitter.com/a", ["a"]],
    ["Twitter.com/**", "https://TWITTER.com/A", ["A"]],
    ["https://*.x.kr/**", "https://a.b.x.kr/c", ["a.b", "c"]],
    ["https://*.x.kr/**", "https://x.kr/c", undefined],
    ["https://x.kr/*/b", "https://x.kr/a/b", ["a"]],
    ["https://x.kr/*/b", "https://x.kr/a/a/b", undefined],
    ["https://x.kr/*", "https://x.kr/a?b", undefined],
    ["https://x.kr/a?b=*", "https://x.kr/a?b=1", ["1"]],
    ["https://x.kr/a?b", "https://x.kr/ab", undefined],
    ["https://x.kr/위키/**", "https://x.kr/%EC%9C%84%ED%82%A4/a", ["a"]],
    [`https://x.kr/${"위키".normalize("NFD")}/**`, "https://x.kr/위키/a", ["a"]],
    ["https://위키.kr/**", "https://xn--9q5b29o.kr/%EA%B0%80", ["가"]],
    ["https://위키.kr:*/**", "https://xn--9q5b29o.kr:81/a", ["81", "a"]],
    ["https://x.kr", "https://x.kr/", []],
    ["https://x.kr/a", "https://x.kr/a#b", []],
    ["https://x.kr/*", "https://x.kr/a#b", ["a"]],
    ["https://x.kr/a#b", "https://x.kr/a#c", undefined],
    ["https://x.kr/(a)+[b]", "https://x.kr/(a)+[b]", []],
    ["**", "https://x.kr/", ["x.kr/"]],
  ];
  it.each(rows)("%s on %s", (glob, url, parts) => {
    expect(urlRule(glob)(url)).toEqual(parts);
  });
});

describe("isPrivateAddress", () => {
  const hidden =
    "127.0.0.1 127.255.255.255 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 198.18.0.1 224.0.0.1 255.255.255.255 192.0.2.1 ::1 :: fe80::1 fe80::1%eth0 fc00::1 fd12::1 ff02::1 2001:db8::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:7f00:1 64:ff9b::a00:1 64:ff9b::a 64:ff9b:1::7f00:1 2002:7f00:1:: 2002:7f00::1 ::127.0.0.1 ::ffff:0:10.0.0.1 2001:2::1 3fff::1 5f00::1";
  const open =
    "8.8.8.8 172.15.0.1 172.32.0.1 192.167.1.1 100.63.0.1 100.128.0.1 1.1.1.1 2606:4700::1111 ::ffff:8.8.8.8 64:ff9b::808:808 64:ff9b:1::808:808 2002:808:808:: 2002:808::1 2001:4860::8888";
  it.each(hidden.split(" "))("%s is private", (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });
  it.each(open.split(" "))("%s is public", (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe("retryAfter", () => {
  const now = Date.parse("2024-05-01T00:00:00Z");
  const rows: readonly (readonly [string | undefined, number | undefined])[] = [
    ["0", 0],
    ["30", 30_000],
    [" 5 ", 5_000],
    ["86400", 86_400_000],
    ["Wed, 01 May 2024 00:00:10 GMT", 10_000],
    ["Tue, 30 Apr 2024 00:00:00 GMT", 0],
    ["soon", undefined],
    ["-5", undefined],
    ["1.5", undefined],
    ["", undefined],
    [undefined, undefined],
  ];
  it.each(rows)("%j", (value, wait) => {
    expect(retryAfter(value, now)).toBe(wait);
  });
});

describe("proxyFor", () => {
  const proxy = { http: "http://p.kr:3128", https: "s.kr:8080", no: "" };
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ["http://x.kr/", "", "http://p.kr:3128"],
    ["https://x.kr/", "", "http://s.kr:8080"],
    ["http://x.kr/", "x.kr", undefined],
    ["http://x.kr/", "*", undefined],
    ["http://a.x.kr/", "a.kr, x.kr", undefined],
    ["http://a.x.kr/", ".x.kr", undefined],
    ["http://a.x.kr/", "*.x.kr", undefined],
    ["http://ax.kr/", "x.kr", "http://p.kr:3128"],
    ["http://x.kr:81/", "x.kr:80", "http://p.kr:3128"],
    ["http://x.kr/", "x.kr:80", undefined],
    ["http://[::1]/", "::1", undefined],
    ["http://127.0.0.1/", "localhost,127.0.0.1", undefined],
    ["http://10.1.2.3/", "localhost,10.0.0.0/8", undefined],
    ["http://11.1.2.3/", "10.0.0.0/8", "http://p.kr:3128"],
    ["http://10.kr/", "10.0.0.0/8", "http://p.kr:3128"],
    ["http://[fd00::1]/", "fd00::/8", undefined],
    ["http://10.1.2.3/", "10.0.0.0/99,a/8", "http://p.kr:3128"],
    ["http://x.kr./", "x.kr", undefined],
    ["http://x.kr/", "X.kr.", undefined],
    ["http://위키.kr/", "위키.kr", undefined],
    ["http://a.위키.kr/", ".위키.kr:80", undefined],
    ["http://[::1]/", "[0:0:0:0:0:0:0:1]:80", undefined],
    ["http://x.kr/", "fe80::1%eth0", "http://p.kr:3128"],
  ];
  it.each(rows)("%s with NO_PROXY=%s", (url, no, expected) => {
    expect(proxyFor(new URL(url), { ...proxy, no })).toBe(expected);
  });

  it("reads the environment, lower case first, and no header of CGI", () => {
    expect(proxySettings({ HTTPS_PROXY: "a", https_proxy: "b", HTTP_PROXY: "c", NO_PROXY: "d" })).toEqual({
      http: "c",
      https: "b",
      no: "d",
    });
    expect(proxySettings({ HTTP_PROXY: "c", REQUEST_METHOD: "GET" }).http).toBe("");
    expect(proxySettings({ ALL_PROXY: "e" })).toEqual({ http: "e", https: "e", no: "" });
  });
});

describe("robotsRules", () => {
  const text =
    "User-agent: other\nDisallow: /\n\nUser-agent: *\nUser-agent: bot # 둘\nDisallow: /a\nAllow: /a/b$\nDisallow: /*.pdf$\nDisallow:\n";
  const rows: readonly (readonly [string, string, boolean])[] = [
    [text, "/", true],
    [text, "/a/c", false],
    [text, "/a/b", true],
    [text, "/a/b/c", false],
    [text, "/x/y.pdf", false],
    [text, "/x/y.pdf?z", true],
    ["", "/a", true],
    ["User-agent: ieum\nDisallow: /a\nUser-agent: *\nDisallow: /", "/b", true],
    ["User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
    ["User-agent: *\nDisallow: /a(b", "/a(b", false],
    ["User-agent: *\nDisallow: /a*b*c", "/a/c/b", true],
    ["User-agent: *\nDisallow: /a*b*c", "/axbxcx", false],
    ["User-agent: *\nDisallow: /a*a$", "/a", true],
    ["User-agent: *\nDisallow: *", "/a", false],
    ["User-agent: *\nDisallow: /$", "/a", true],
    [`User-agent: *\nDisallow: /${"*a".repeat(20)}b`, `/${"a".repeat(200)}`, true],
  ];
  it.each(rows)("%j on %s", (file, path, allowed) => {
    expect(robotsRules(file, "ieum")(path)).toBe(allowed);
  });
});

describe("idsOfFragment", () => {
  const at = new URL("https://x.kr/");
  it.each([
    "",
    "top",
    "/a",
    "code/MYewdgziA",
    "14%2F37.5%2F127",
    "!a",
    "L1",
    "L1-L2",
    "L1-2",
    "line-3",
    "file-main-ts-L3-L9",
    "339-341",
    "comment123456_7890",
    "comment1234567",
    "page=2",
    ":~:text=a",
    "%3A~%3Atext",
    "svgView(viewBox(0,0,1,1))",
    `pako:eNp1${"kMFqwzAM-_".repeat(13)}`,
  ])("%j names no element", (fragment) => {
    expect(idsOfFragment(fragment, at)).toEqual([]);
  });
  it.each([
    "설치",
    "%EC%84%A4%EC%B9%98".repeat(9),
    "a-long-heading-2".repeat(9),
    "file-main-ts",
    "Lesson1",
    "L",
    "topic",
    "lines",
    "n",
    "1",
    "a-b",
    "note-taking",
  ])("%j may be an id", (fragment) => {
    expect(idsOfFragment(fragment, at)).toContain(fragment);
  });
  it("takes an id that is written as the address shows it", () => {
    expect(idsOfFragment("설치", at)).toContain("%EC%84%A4%EC%B9%98");
  });
  it("knows what code hosts open by script", () => {
    expect(idsOfFragment("readme", new URL("https://github.com/o/r"))).toEqual([]);
    expect(idsOfFragment("readme", at)).toContain("readme");
    for (const path of ["o/r/issues/1", "o/r/pull/1/files", "o/r/discussions", "o/r/releases"]) {
      expect(idsOfFragment("x", new URL(`https://github.com/${path}`))).toEqual([]);
    }
    expect(idsOfFragment("x", new URL("https://git.x.kr/o/r/-/blob/main/a.md"))).toEqual([]);
    expect(idsOfFragment("Install", new URL("https://github.com/o/issues"))).toContain("user-content-install");
    expect(idsOfFragment("Install", at)).not.toContain("install");
  });
});

describe("decodeBody", () => {
  it("undoes as many encodings as a server may have a reason for", () => {
    const body = new PassThrough();
    expect(decodeBody(body, "gzip, br, deflate, identity, gzip, br")).toBeDefined();
    expect(decodeBody(body, "gzip, ".repeat(6))).toBeUndefined();
  });
});

describe("resolveLocation", () => {
  const latin1 = (text: string): string => Buffer.from(text).toString("latin1");
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ["/b", "https://x.kr/a", "https://x.kr/b"],
    ["//y.kr/b", "https://x.kr/a", "https://y.kr/b"],
    ["/b", "https://x.kr/a#c", "https://x.kr/b#c"],
    ["/b#", "https://x.kr/a#c", "https://x.kr/b#"],
    ["/b#d", "https://x.kr/a#c", "https://x.kr/b#d"],
    [latin1("/한"), "https://x.kr/a", "https://x.kr/%ED%95%9C"],
    ["/\u00c7\u00d1", "https://x.kr/a", "https://x.kr/%C7%D1"],
    ["file:///etc/passwd", "https://x.kr/a", "file:///etc/passwd"],
    ["https://u:p@y.kr/", "https://x.kr/a", "https://y.kr/"],
    ["", "https://x.kr/a", undefined],
    ["http://[", "https://x.kr/a", undefined],
  ];
  it.each(rows)("%j from %s", (location, from, expected) => {
    expect(resolveLocation(location, new URL(from))?.href).toBe(expected);
  });
});

describe("judgeError", () => {
  const coded = (code: string) => Object.assign(new Error("https://user:secret@x.kr"), { code });
  const rows: readonly (readonly [unknown, boolean, string])[] = [
    [coded("ENOTFOUND"), false, "dead dns"],
    [coded("EAI_AGAIN"), false, "unknown dns-trouble"],
    [coded("ECONNREFUSED"), false, "dead refused"],
    [coded("ENETUNREACH"), false, "unknown unreachable"],
    [new AggregateError([coded("ENETUNREACH"), coded("ECONNREFUSED")]), false, "dead refused"],
    [new AggregateError([coded("ENETUNREACH"), coded("ETIMEDOUT")]), false, "unknown timeout"],
    [new Error("x", { cause: coded("ECONNRESET") }), false, "unknown reset"],
    [coded("CERT_HAS_EXPIRED"), false, "unknown tls"],
    [coded("ERR_SSL_WRONG_VERSION_NUMBER"), false, "unknown tls"],
    [coded("HPE_INVALID_CONSTANT"), false, "unknown protocol"],
    [coded("ECONNREFUSED"), true, "unknown proxy"],
    [coded("ENOTFOUND"), true, "unknown proxy"],
    [coded("CERT_HAS_EXPIRED"), true, "unknown tls"],
    [new Error("x"), false, "unknown protocol"],
    ["x", false, "unknown protocol"],
    [undefined, false, "unknown protocol"],
  ];
  it.each(rows)("%s", (error, proxied, expected) => {
    const verdict = judgeError(error, proxied);
    expect(`${verdict.status} ${verdict.reason ?? ""}`).toBe(expected);
    expect(JSON.stringify(verdict)).not.toContain("secret");
  });
});

describe("headersFor", () => {
  const headers = {
    "api.x.kr": { Authorization: "token ${T}" },
    "http://l.kr:81": { a: "b" },
    "x.kr": { c: "${MISSING}" },
  };
  const rows: readonly (readonly [string, Record<string, string>])[] = [
    ["https://api.x.kr/a", { authorization: "token 1" }],
    ["https://api.x.kr:8443/a", {}],
    ["http://api.x.kr/a", {}],
    ["https://api.x.kr.evil.kr/a", {}],
    ["https://evil.kr/api.x.kr", {}],
    ["http://l.kr:81/", { a: "b" }],
    ["http://l.kr/", {}],
    ["https://x.kr/", {}],
  ];
  it.each(rows)("%s", (url, expected) => {
    expect(headersFor(new URL(url), { headers, env: { T: "1\n" } })).toEqual(expected);
  });
});

describe("shardOf", () => {
  it("is the same everywhere, from 1, in fair parts", () => {
    expect([shardOf("github.com", 4), shardOf("GitHub.com", 4), shardOf("x.kr", 1)]).toEqual([
      shardOf("github.com", 4),
      shardOf("github.com", 4),
      1,
    ]);
    const parts = Array.from({ length: 1_000 }, (_, index) => shardOf(`host${index}.kr`, 4));
    for (const part of [1, 2, 3, 4]) expect(parts.filter((one) => one === part).length).toBeGreaterThan(180);
  });
});

describe("answerDiagnostic", () => {
  const place = { path: "a.md", position: { line: 1, column: 1, endLine: 1, endColumn: 9 }, target: "https://x.kr/#a" };
  const now = Date.parse("2024-05-04T00:00:00Z");
  const grace = { grace: 3 * 86_400_000, now };
  const say = (answer: Partial<ExternalAnswer>) => {
    const found = answerDiagnostic({ url: "https://x.kr/#a", status: "alive", ...answer }, place, grace);
    return found === undefined ? undefined : [found.code, found.severity, found.suggestion];
  };
  const rows: readonly (readonly [Partial<ExternalAnswer>, ReturnType<typeof say>])[] = [
    [{}, undefined],
    [{ finalUrl: "https://y.kr/" }, undefined],
    [{ finalUrl: "https://y.kr/", permanent: true }, ["redirected", "info", "https://y.kr/"]],
    [{ status: "skipped", reason: "private-address" }, undefined],
    [{ status: "dead", httpStatus: 404 }, ["dead-link", "error", undefined]],
    [{ status: "dead", failingSince: "2024-05-02T00:00:00Z" }, ["dead-link", "warning", undefined]],
    [
      { status: "dead", failingSince: "2024-04-30T00:00:00Z", archived: "https://w/" },
      ["dead-link", "error", "https://w/"],
    ],
    [{ status: "unknown", reason: "timeout" }, ["unknown-link", "warning", undefined]],
    [{ status: "broken-fragment" }, ["broken-fragment", "warning", undefined]],
  ];
  it.each(rows)("%o", (answer, expected) => {
    expect(say(answer)).toEqual(expected);
  });
});

describe("externalDefaults", () => {
  it("are as polite as promised", () => {
    expect(externalDefaults).toMatchObject({
      perHost: 4,
      concurrency: 32,
      patience: 30_000,
      redirects: 10,
      maxBytes: 2_097_152,
      robots: false,
    });
    expect(externalDefaults.keep).toEqual({ alive: 604_800_000, unknown: 3_600_000 });
  });
});
