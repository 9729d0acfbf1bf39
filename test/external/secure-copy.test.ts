import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { Client } from "../../src/external/create-client.ts";
import { createSession } from "../../src/external/create-session.ts";
import type { ExternalSession } from "../../src/external/external-session.ts";
import { secureCopy } from "../../src/external/secure-copy.ts";
import { aRun } from "./a-run.ts";

/** A session whose client answers from a table: status and body by URL. */
function sessionOf(pages: Readonly<Record<string, readonly [number, string]>>): ExternalSession {
  const send: Client["send"] = ({ url }, use) => {
    const [status, body] = pages[url.href] ?? [404, ""];
    const location = status === 301 ? { location: body } : {};
    return use({
      status,
      headers: { "content-type": "text/html", ...location },
      body: Readable.from([Buffer.from(body)]),
    });
  };
  const { session } = createSession(aRun());
  return { ...session, client: { send, close: () => Promise.resolve() } };
}

const rows: readonly (readonly [
  string,
  string,
  Readonly<Record<string, readonly [number, string]>>,
  string | undefined,
])[] = [
  [
    "the same bytes",
    "http://x.test/a",
    { "http://x.test/a": [200, "가"], "https://x.test/a": [200, "가"] },
    "https://x.test/a",
  ],
  [
    "the same title",
    "http://x.test/a#b",
    { "http://x.test/a": [200, "<title>가</title>1"], "https://x.test/a": [200, "<title> 가 </title>2"] },
    "https://x.test/a#b",
  ],
  ["other pages", "http://x.test/a", { "http://x.test/a": [200, "가"], "https://x.test/a": [200, "나"] }, undefined],
  ["empty pages", "http://x.test/a", { "http://x.test/a": [200, ""], "https://x.test/a": [200, ""] }, undefined],
  ["no https", "http://x.test/a", { "http://x.test/a": [200, "가"] }, undefined],
  [
    "back to http",
    "http://x.test/a",
    { "http://x.test/a": [200, "가"], "https://x.test/a": [301, "http://x.test/a"] },
    undefined,
  ],
  ["https already", "https://x.test/a", { "https://x.test/a": [200, "가"] }, undefined],
  [
    "a port",
    "http://x.test:81/a",
    { "http://x.test:81/a": [200, "가"], "https://x.test:81/a": [200, "가"] },
    undefined,
  ],
];

describe("secureCopy", () => {
  it.each(rows)("%s", async (_, url, pages, expected) => {
    expect(await secureCopy(url, sessionOf(pages))).toBe(expected);
  });
});
