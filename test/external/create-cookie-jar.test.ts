import { expect, it } from "vitest";
import { createCookieJar } from "../../src/external/create-cookie-jar.ts";

const now = Date.parse("2026-01-01");
const from = "https://auth.x.kr/login";

it.each([
  ["a=1", "https://auth.x.kr/", "a=1"],
  ["a=1", "http://auth.x.kr:81/", "a=1"],
  ["a=1", "https://x.kr/", ""],
  ["a=1", "https://b.auth.x.kr/", ""],
  ["a=1; Domain=x.kr", "https://www.x.kr/", "a=1"],
  ["a=1; domain=.X.kr; Path=/", "https://x.kr/", "a=1"],
  ["a=1; Domain=x.kr", "https://evilx.kr/", ""],
  ["a=1; Domain=y.kr", "https://y.kr/", ""],
  ["a=1; Domain=y.kr", "https://auth.x.kr/", ""],
  ["a=1; Domain=kr", "https://y.kr/", ""],
  ["a=1; Secure", "https://auth.x.kr/", "a=1"],
  ["a=1; Secure; HttpOnly", "http://auth.x.kr/", ""],
  ["nonsense", "https://auth.x.kr/", ""],
])("%s for %s", (cookie, to, expected) => {
  const jar = createCookieJar(now);
  jar.take(new URL(from), [cookie]);
  expect(jar.header(new URL(to))).toBe(expected);
});

it.each([
  ["b=; Max-Age=0", "a=1"],
  ["b=; max-age=-1; Expires=Fri, 01 Jan 2100 00:00:00 GMT", "a=1"],
  ["b=x; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "a=1"],
  ["b=; expires=Thu, 01-Jan-1970 00:00:01 GMT; Secure", "a=1"],
  ["b=3; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "a=1; b=3"],
  ["b=3; Expires=Fri, 01 Jan 2100 00:00:00 GMT", "a=1; b=3"],
  ["b=3; Expires=nonsense", "a=1; b=3"],
  ["b=3; Expires=", "a=1; b=3"],
  ["c=; Max-Age=0", "a=1; b=2"],
])("after %s", (cookie, expected) => {
  const jar = createCookieJar(now);
  jar.take(new URL(from), ["a=1", "b=2"]);
  jar.take(new URL(from), [cookie]);
  expect(jar.header(new URL(from))).toBe(expected);
});
