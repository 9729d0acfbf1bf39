import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkExternal } from "../../src/external/check-external.ts";
import type { ExternalOptions } from "../../src/external/external-options.ts";
import type { ExternalAnswer } from "../../src/model/external-answer.ts";
import { aRun } from "./a-run.ts";
import { certificate } from "./certificate.ts";
import type { TestServer } from "./server.ts";
import { startServer } from "./server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

type Expected = Partial<ExternalAnswer>;
/** A path on a host of its own (or a whole address), the answer, options, and the methods that the host saw. */
type Row = readonly [string, Expected, Partial<ExternalOptions>?, string?];

const aliveOk: Expected = { status: "alive", httpStatus: 200 };
const unknown = (httpStatus: number, reason: ExternalAnswer["reason"] = "http-status"): Expected => ({
  status: "unknown",
  httpStatus,
  reason: reason ?? "http-status",
});
const failed = (reason: NonNullable<ExternalAnswer["reason"]>): Expected => ({ status: "unknown", reason });
const dead = (reason: NonNullable<ExternalAnswer["reason"]>): Expected => ({ status: "dead", reason });
const gone = (httpStatus: number): Expected => ({ status: "dead", httpStatus, reason: "http-status" });
const broken: Expected = { status: "broken-fragment", httpStatus: 200, reason: "missing-id" };
const brief = { timeout: 250 };
const trusting = { ca: certificate.cert };
const local = { includeLocal: true };

const statuses: readonly Row[] = [
  ["/ok", aliveOk, {}, "GET"],
  ["/", aliveOk],
  ["/no-content", { status: "alive", httpStatus: 204 }],
  ["/partial", { status: "alive", httpStatus: 206 }],
  ["/not-modified", { status: "alive", httpStatus: 304 }],
  ["/choices", { status: "alive", httpStatus: 300 }],
  ["/early-hints", aliveOk],
  ["/many-headers", aliveOk],
  ["/big-headers", aliveOk],
  ["/huge-headers", failed("protocol")],
  ["/bad-request", unknown(400), {}, "GET"],
  ["/unauthorized", unknown(401), {}, "GET"],
  ["/payment", unknown(402)],
  ["/forbidden", unknown(403), {}, "GET"],
  ["/missing", gone(404), {}, "GET GET"],
  ["/missing-once", aliveOk, {}, "GET GET"],
  ["/method", unknown(405)],
  ["/not-acceptable", unknown(406)],
  ["/gone", gone(410), {}, "GET GET"],
  ["/teapot", unknown(418)],
  ["/legal", unknown(451)],
  ["/linkedin", unknown(999, "bot-wall"), {}, "GET"],
  ["/error", unknown(500), {}, "GET GET GET"],
  ["/error-once", aliveOk, {}, "GET GET"],
  ["/error-twice", aliveOk, {}, "GET GET GET"],
  ["/error-thrice", unknown(500), {}, "GET GET GET"],
  ["/gateway", unknown(502)],
  ["/unavailable", unknown(503)],
  ["/unavailable-once", aliveOk, {}, "GET GET"],
  ["/unavailable-day", unknown(503), {}, "GET"],
  ["/gateway-timeout", unknown(504)],
  ["/cloudflare-origin", unknown(522)],
];

const limits: readonly Row[] = [
  ["/limited", unknown(429, "rate-limited"), {}, "GET GET GET"],
  ["/limited-once", aliveOk, {}, "GET GET"],
  ["/limited-date", aliveOk, {}, "GET GET"],
  ["/limited-day", unknown(429, "rate-limited"), {}, "GET"],
  ["/limited-nonsense", unknown(429, "rate-limited"), {}, "GET GET GET"],
  ["/cf-challenge", unknown(403, "bot-wall"), {}, "GET"],
  ["/cf-challenge-503", unknown(503, "bot-wall"), {}, "GET"],
  ["/cf-block", unknown(403, "bot-wall")],
  ["/waf-challenge", unknown(202, "bot-wall")],
  ["/waf-captcha", unknown(405, "bot-wall")],
  ["/datadome", unknown(403, "bot-wall")],
];

const failures: readonly Row[] = [
  ["http://nowhere.invalid/", dead("dns")],
  ["http://flaky.invalid/", failed("dns-trouble")],
  ["http://x.test:{dead}/", dead("refused")],
  ["/reset", failed("reset"), {}, "GET GET GET"],
  ["/reset-once", aliveOk, {}, "GET GET"],
  ["/close", failed("reset")],
  ["/hang", failed("timeout"), brief, "GET GET"],
  ["/hang-once", aliveOk, { timeout: 1_500 }, "GET GET"],
  ["/late", aliveOk],
  ["/flood", aliveOk],
  ["/bomb", aliveOk],
  ["/cut-body", aliveOk],
  ["/drip", aliveOk],
  ["https://self-signed.test:{tls}/ok", { ...failed("tls"), detail: "DEPTH_ZERO_SELF_SIGNED_CERT" }],
  ["https://other-name.test:{tls}/ok", failed("tls")],
  ["https://self-signed.test:{tls}/ok", aliveOk, trusting],
  ["https://self-signed.test:{tls}/page#설치", aliveOk, trusting],
  ["https://self-signed.test:{tls}/page#없음", broken, trusting],
  ["https://self-signed.test:{tls}/missing", gone(404), trusting],
  ["https://self-signed.test:{tls}/error-once", aliveOk, trusting],
  ["https://other-name.test:{tls}/ok", { ...failed("tls"), detail: "ERR_TLS_CERT_ALTNAME_INVALID" }, trusting],
  ["https://plain.test:{port}/ok", failed("tls")],
  ["http://tls.test:{tls}/ok", { status: "unknown" }],
  ["http://raw.test:{raw}/banner", failed("protocol")],
  ["http://raw.test:{raw}/http09", failed("protocol")],
  ["http://raw.test:{raw}/bad-status", failed("protocol")],
  ["http://raw.test:{raw}/bad-length", failed("protocol")],
  ["http://raw.test:{raw}/empty", failed("reset")],
  ["http://raw.test:{raw}/endless-header", failed("protocol")],
  ["http://raw.test:{raw}/http10", aliveOk],
  ["http://raw.test:{raw}/interim", { status: "alive", httpStatus: 204 }],
  ["http://raw.test:{raw}/switch", { status: "unknown" }, brief],
  ["http://raw.test:{raw}/two-lengths", failed("protocol")],
  ["http://raw.test:{raw}/bad-chunk", aliveOk],
  ["http://raw.test:{raw}/cut-chunk", aliveOk],
  ["http://raw.test:{raw}/drip-header", failed("timeout"), brief],
  ["http://raw.test:{raw}/drip-headers", failed("timeout"), brief],
  ["http://raw.test:{raw}/drip-interim", failed("timeout"), brief],
  ["http://raw.test:{raw}/drip-body", aliveOk, brief],
  ["http://x.test:0/", dead("refused")],
  ["https://raw.test:{raw}/", failed("timeout"), brief],
  ["https://raw.test:{raw}/", failed("budget"), { budget: 20_000 }],
];

const redirects: readonly Row[] = [
  ["/301", { ...aliveOk, finalUrl: "http://{host}/ok", permanent: true }],
  ["/308", { ...aliveOk, finalUrl: "http://{host}/ok", permanent: true }],
  ["/302", { ...aliveOk, finalUrl: "http://{host}/ok", permanent: undefined as never }],
  ["/303", { ...aliveOk, permanent: undefined as never }],
  ["/307", { ...aliveOk, permanent: undefined as never }],
  ["/301-301", { ...aliveOk, finalUrl: "http://{host}/ok", permanent: true }, {}, "GET GET GET"],
  ["/301-302", { ...aliveOk, permanent: undefined as never }],
  ["/301-missing", { ...gone(404), permanent: undefined as never }],
  ["/301-home", { ...aliveOk, permanent: undefined as never }],
  ["/301-login", { ...aliveOk, permanent: undefined as never }],
  ["/301-session", { ...aliveOk, permanent: undefined as never }],
  ["/301-page#설치", { ...aliveOk, finalUrl: `http://{host}/page#${encodeURIComponent("설치")}`, permanent: true }],
  ["/301-page#%EC%97%86%EC%9D%8C", broken],
  ["/301-fragment#없음", { ...aliveOk, finalUrl: "http://{host}/page#old" }],
  ["/302-lost-id#설치", broken],
  ["/loop", dead("redirect-loop"), {}, "GET"],
  ["/loop-a", dead("redirect-loop"), {}, "GET GET"],
  ["/cookie-wall", aliveOk, {}, "GET GET"],
  ["/cookie-back", aliveOk, {}, "GET GET GET"],
  ["http://www.round.test:{port}/cookie-round", aliveOk],
  ["/cookie-loop", failed("too-many-redirects")],
  ["/to-file", { ...failed("redirect-scheme"), detail: "file:" }],
  ["/to-javascript", failed("redirect-scheme")],
  ["/to-app", failed("redirect-scheme")],
  ["/to-ftp", failed("redirect-scheme")],
  ["/to-private", failed("redirect-private")],
  ["/to-private", failed("redirect-private"), local],
  ["/to-loopback", failed("redirect-private")],
  ["/to-loopback", failed("redirect-private"), local],
  ["/to-loopback-ipv6", failed("redirect-private"), local],
  ["/to-mapped", failed("redirect-private"), local],
  ["/to-decimal", failed("redirect-private"), local],
  ["/to-localhost", failed("redirect-private"), local],
  ["/to-link-local", { ...failed("redirect-private"), detail: "169.254.169.254" }],
  ["/to-public", aliveOk],
  ["/to-public-private", failed("redirect-private"), local],
  ["/to-nowhere", dead("dns")],
  ["/no-location", { status: "unknown", httpStatus: 302, reason: "redirect-without-address" }],
  ["/empty-location", failed("redirect-without-address")],
  ["/bad-location", failed("redirect-without-address")],
  ["/raw-location", { ...aliveOk, finalUrl: `http://{host}${encodeURI("/한글/페이지")}` }],
  ["/euc-kr-location", { ...aliveOk, finalUrl: "http://{host}/%C7%D1%B1%DB" }],
  ["/relative-location", aliveOk],
  ["/scheme-relative", aliveOk],
  ["/to-credentials", { ...aliveOk, finalUrl: "http://other.test:{port}/no-auth" }],
];

const fragments: readonly Row[] = [
  ["/page#설치", aliveOk, {}, "GET"],
  ["/page#%EC%84%A4%EC%B9%98", aliveOk],
  [`/page#${"설치".normalize("NFD")}`, aliveOk],
  ["/nfd#설치", aliveOk],
  ["/page#old", aliveOk],
  ["/page#not-an-anchor", broken],
  ["/page#user-content-설치", aliveOk],
  ["/page#사용법", aliveOk],
  ["/page#a&b", aliveOk],
  ["/page#50%", aliveOk],
  ["/page#%E0%A4%A", broken],
  ["/page#없음", broken],
  ["/page#%EC%97%86%EC%9D%8C", broken],
  ["/page#Old", broken],
  ["/page#", aliveOk],
  ["/page#top", aliveOk],
  ["/page#TOP", aliveOk],
  ["/page#:~:text=%EB%B3%B8%EB%AC%B8", aliveOk],
  ["/page#설치:~:text=x", aliveOk],
  ["/page#없음:~:text=x", broken],
  ["/page#L10", aliveOk],
  ["/page#L10-L20", aliveOk],
  ["/page#L10C2-L20C8", aliveOk],
  ["/page#lines-10:20", aliveOk],
  ["/page#n12", aliveOk],
  ["/page#/guide/start", aliveOk],
  ["/page#!/guide", aliveOk],
  ["/page#?q=x", aliveOk],
  ["/page#t=1m20s", aliveOk],
  ["/page#xywh=0,0,10,10", aliveOk],
  ["/page#issuecomment-1234", aliveOk],
  ["/page#discussion_r1234", aliveOk],
  ["/page#diff-0a1b2c", aliveOk],
  ["/pdf#page=3", aliveOk],
  ["/pdf#chapter", aliveOk],
  ["/text#설치", aliveOk],
  ["/no-type#설치", aliveOk],
  ["/xhtml#설치", aliveOk],
  ["/xhtml#없음", broken],
  ["/chunked-id#설치", aliveOk],
  ["/euc-kr#설치", aliveOk],
  ["/euc-kr#없음", broken],
  ["/late-charset#설치", aliveOk],
  ["/late-charset#없음", broken],
  // A byte order mark is stronger than the header and the page's own word.
  ["/other-charset?type=;charset%3Deuc-kr&head=%EF%BB%BF#설치", aliveOk],
  ["/other-charset?head=%EF%BB%BF<meta charset%3Deuc-kr>#설치", aliveOk],
  ["/other-charset?head=%EF%BB%BF#없음", broken],
  ["/other-charset?head=<!--<meta charset%3Deuc-kr>--><meta charset%3Dutf-8>#설치", aliveOk],
  ["/other-charset?head=<script>'<meta charset%3Deuc-kr>'</script><meta charset%3Dutf-8>#설치", aliveOk],
  ["/other-charset?head=<meta name%3Da content%3D'charset%3Deuc-kr'><meta charset%3Dutf-8>#설치", aliveOk],
  ["/other-charset?head=<meta charset%3Dutf-16>#설치", aliveOk],
  ["/other-charset?head=<meta charset%3Dutf-16>#없음", broken],
  // Nothing says that it is EUC-KR, or it is said too late.
  ["/other-charset?korean#설치", aliveOk],
  ["/other-charset?korean&head=<meta charset%3Deuc-kr>#설치", aliveOk],
  ["/cp949#설치", aliveOk],
  ["/cp949#없음", broken],
  ["/unknown-charset#설치", aliveOk],
  ["http://raw.test:{raw}/http10#a", aliveOk],
  ["http://raw.test:{raw}/http10#b", broken],
  ["http://raw.test:{raw}/bad-chunk#a", aliveOk],
  ["http://raw.test:{raw}/drip-body#a", aliveOk, brief],
  ["/empty-page#설치", broken],
  ["/in-comment#설치", broken],
  ["/odd-comment#설치", aliveOk],
  ["/in-attribute#설치", broken],
  ["/script-data#설치", aliveOk],
  ["/shell#설치", aliveOk],
  ["/gzip#설치", aliveOk],
  ["/gzip-missing#설치", broken],
  ["/brotli#설치", aliveOk],
  ["/deflate#설치", aliveOk],
  ["/twice#설치", aliveOk],
  ["/twice#없음", broken],
  ["/zstd#설치", aliveOk],
  ["/bad-gzip#설치", aliveOk],
  ["/cut-gzip#설치", aliveOk],
  ["/cut-body#설치", aliveOk],
  ["/drip#설치", aliveOk, { timeout: 1_000 }],
  ["/late-id#없음", aliveOk],
  ["/bomb#없음", aliveOk],
  ["/flood#없음", aliveOk],
  ["/missing#설치", gone(404)],
  ["/forbidden#설치", unknown(403)],
];

const written: readonly Row[] = [
  ["http://[bad", dead("bad-url")],
  ["http://exa mple.test/", dead("bad-url")],
  ["https://", dead("bad-url")],
  ["http://x.test:{port}/%E0%A4%A", gone(404)],
  ["http://x.test:{port}/%00", gone(404)],
  ["http://x.test:{port}/%23%3F", gone(404)],
  ["http://x.test:{port}/한글/페이지", aliveOk],
  [`http://x.test:{port}${encodeURI("/한글/페이지")}`, aliveOk],
  ["HTTP://X.TEST:{port}/ok", aliveOk],
  ["http://예시.test:{port}/ok", aliveOk],
  ["http://x.test:{port}/n/a|b[c]{d}^ 가", aliveOk],
  ["http://x.test:{port}/ok?a=[1]&b=|&가", aliveOk],
  ["http://user:pass@x.test:{port}/no-auth", aliveOk],
  ["//x.test:{tls}/ok", failed("tls")],
  ["mailto:a@b.kr", { status: "skipped", reason: "other-scheme", detail: "mailto:" }],
  ["tel:+82-2-000", { status: "skipped", reason: "other-scheme" }],
  ["ftp://ftp.test/a", { status: "skipped", reason: "other-scheme" }],
];

const rules: readonly Row[] = [
  [
    "/ok",
    { status: "skipped", reason: "skip-rule", detail: "http://*.test:*/**" },
    { skip: ["http://*.test:*/**"] },
    "",
  ],
  ["/한글/페이지", { status: "skipped" }, { skip: ["http://**/한글/**"] }],
  ["/forbidden", { status: "alive", httpStatus: 403, reason: "accept-rule" }, { accept: { "http://**": [403] } }],
  ["/missing", { status: "alive", httpStatus: 404 }, { accept: { "http://**/missing": [404] } }, "GET"],
  ["/error", { status: "alive", httpStatus: 500 }, { accept: { "http://**": [500] } }, "GET"],
  ["/forbidden", unknown(403), { accept: { "http://**/other": [403], "http://**/forbidden": [401] } }],
  ["/old/ok", { ...aliveOk, finalUrl: undefined as never }, { rewrite: { "http://*/old/**": "http://$1/$2" } }],
  ["/old/301", { ...aliveOk, permanent: undefined as never }, { rewrite: { "http://*/old/**": "http://$1/$2" } }],
  ["/ok", dead("bad-url"), { rewrite: { "http://**": "file:///etc/passwd" } }],
  ["/secret/a", { status: "skipped", reason: "robots" }, { robots: true }],
  ["/secret/open", aliveOk, { robots: true }],
  ["/secret/a", aliveOk, {}],
];

const places: readonly Row[] = [
  ["http://127.0.0.1:{port}/ok", { status: "skipped", reason: "private-address" }],
  ["http://127.0.0.1:{port}/ok", aliveOk, local],
  ["http://localhost:{port}/ok", { status: "skipped", reason: "private-address" }],
  ["http://app.localhost:{port}/ok", { status: "skipped", reason: "private-address" }],
  ["http://[::1]:{port}/ok", { status: "skipped", reason: "private-address" }],
  ["http://0x7f.1:{port}/ok", { status: "skipped", reason: "private-address" }],
  ["http://10.0.0.1/", { status: "skipped", reason: "private-address" }],
  ["http://192.168.0.1/", { status: "skipped", reason: "private-address" }],
  ["http://169.254.169.254/", { status: "skipped", reason: "private-address" }],
  ["http://private.test:{port}/ok", { status: "skipped", reason: "private-address" }],
  ["http://private.test:{port}/ok", aliveOk, local],
  ["http://private.test:{port}/to-loopback", aliveOk, local],
  ["http://private.test:{port}/to-public-private", failed("redirect-private"), local],
];

const all = { statuses, limits, failures, redirects, fragments, written, rules, places };

describe("checkExternal", () => {
  for (const [name, rows] of Object.entries(all)) {
    it.each(rows.map((row, index) => [...row.slice(0, 2), `${name}${index}.test`, ...row.slice(2)] as const))(
      `${name}: %s`,
      async (path, expected, host, options = {}, methods) => {
        const fill = (text: string): string =>
          text
            .replaceAll("{host}", `${String(host)}:${server.port}`)
            .replaceAll("{port}", String(server.port))
            .replaceAll("{tls}", String(server.tlsPort))
            .replaceAll("{raw}", String(server.rawPort))
            .replaceAll("{dead}", String(server.deadPort));
        const url = fill(
          String(path).startsWith("/") && !String(path).startsWith("//")
            ? `http://{host}${String(path)}`
            : String(path),
        );
        const before = server.sent();
        const answers = await checkExternal([url], aRun(options as Partial<ExternalOptions>));
        const wanted = JSON.parse(fill(JSON.stringify(expected))) as Expected;
        expect([...answers.values()]).toEqual([expect.objectContaining({ url, ...wanted })]);
        for (const [key, value] of Object.entries(expected as Expected)) {
          if (value === undefined) expect(answers.get(url)).not.toHaveProperty(key);
        }
        if (methods !== undefined) {
          const seen = server.seen.filter((one) => one.host.startsWith(`${String(host)}:`)).map(({ method }) => method);
          expect(seen.join(" ")).toBe(methods);
        }
        // A body is read for its ids alone, and then not to its end.
        expect(server.sent() - before).toBeLessThan(16 * 1024 * 1024);
      },
    );
  }
});
