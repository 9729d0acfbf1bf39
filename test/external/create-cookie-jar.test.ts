import { expect, it } from "vitest";
import { createCookieJar } from "../../src/external/create-cookie-jar.ts";

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
  const jar = createCookieJar();
  jar.take(new URL(from), [cookie]);
  expect(jar.header(new URL(to))).toBe(expected);
});
