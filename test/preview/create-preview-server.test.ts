import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createPreviewServer } from "../../src/cli/preview/create-preview-server.ts";
import { tempFolder } from "../support/temp-folder.ts";

async function start(base = "/") {
  const folder = tempFolder({
    "site/index.html": "home",
    "site/a/한 글.html": "글",
    "site/404.html": "없음",
    "site/_ieum/ieum.css": "body{}",
    "site/.secret": "s",
    "site-other/key.txt": "key",
  });
  const server = createPreviewServer(`${folder}/site`, base);
  const port = await server.listen(0);
  onTestFinished(() => server.close());
  return { server, port, origin: `http://127.0.0.1:${port}` };
}

/** Sends a path as it is written, as no client would. */
function rawStatus(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    let text = "";
    socket.on("data", (chunk) => (text += chunk.toString()));
    socket.on("end", () => resolve(text.slice(9, 12)));
    socket.on("error", reject);
  });
}

describe("createPreviewServer", () => {
  it("answers pages, also without .html, as GitHub Pages does; 404 with the site's page", async () => {
    const { origin } = await start();
    const get = async (path: string): Promise<[number, string]> => {
      const response = await fetch(origin + path);
      return [response.status, await response.text()];
    };
    expect(await get("/")).toEqual([200, "home"]);
    expect(await get("/a/%ED%95%9C%20%EA%B8%80.html")).toEqual([200, "글"]);
    expect(await get("/a/%ED%95%9C%20%EA%B8%80")).toEqual([200, "글"]);
    expect(await get("/nope")).toEqual([404, "없음"]);
    expect((await get("/.secret"))[0]).toBe(404);
  });

  it("never leaves its folder and never hangs on a broken path", async () => {
    const { port } = await start();
    for (const path of ["/..%2fsite-other/key.txt", "/../site-other/key.txt", "/%2e%2e/site-other/key.txt"])
      expect(await rawStatus(port, path)).toBe("403");
    for (const path of ["/%", "/%zz", "/%00"]) expect(await rawStatus(port, path)).toBe("400");
  });

  it("answers for a part of a file, and leads to folders on this machine alone", async () => {
    const { origin } = await start();
    const part = async (range: string) => {
      const { status, headers } = await fetch(`${origin}/index.html`, { headers: { range } });
      return [status, headers.get("content-range")];
    };
    expect(await part("bytes=1-2")).toEqual([206, "bytes 1-2/4"]);
    expect(await part("bytes=9-")).toEqual([416, "bytes */4"]);
    const { headers } = await fetch(`${origin}//a`, { redirect: "manual" });
    expect(headers.get("location")).toBe("/a/");
  });

  it("serves under a base path", async () => {
    const { origin } = await start("/repo/");
    expect((await fetch(`${origin}/repo/`)).status).toBe(200);
    expect((await fetch(`${origin}/other/`)).status).toBe(404);
    for (const path of ["/", "/repo"])
      expect((await fetch(origin + path, { redirect: "manual" })).headers.get("location")).toBe("/repo/");
  });

  it("leads from an earlier base to the one of now, and never in a circle", async () => {
    const { origin, server } = await start("/");
    const leads = async (path: string): Promise<unknown> => {
      const response = await fetch(origin + path, { redirect: "manual" });
      return response.headers.get("location") ?? response.status;
    };
    const note = "a/%ED%95%9C%20%EA%B8%80.html";
    server.move("/wiki/");
    expect([await leads(`/${note}?q=1`), await leads("/wiki/none")]).toEqual([`/wiki/${note}?q=1`, 404]);
    server.move("/");
    expect([await leads(`/wiki/${note}`), await leads("/wiki/"), await leads("/none")]).toEqual([`/${note}`, "/", 404]);
    expect(await leads("/wiki//evil.example/")).toBe("/evil.example/");
    server.move("/b/");
    expect([await leads(`/wiki/${note}`), await leads(`/${note}`)]).toEqual([`/b/${note}`, `/b/${note}`]);
    expect(await leads("/wiki/_ieum/events?since=1")).toBe("/b/_ieum/events?since=1");
  });

  it("tells open pages which URLs changed", async () => {
    const { origin, server } = await start();
    const response = await fetch(`${origin}/_ieum/events`);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe(": joined\n\n");
    server.reload([]);
    server.reload(["/a.html"]);
    expect((await reader.read()).value).toBe('data: ["/a.html"]\n\n');
  });

  it("tells a page that comes late what has changed since it was asked for", async () => {
    const { origin, server } = await start();
    const first = async (since: number): Promise<string> => {
      const response = await fetch(`${origin}/_ieum/events?since=${since}`);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = "";
      while (!text.includes("data")) text += (await reader.read()).value ?? "";
      return text.replace(": joined\n\n", "");
    };
    const asked = Date.now();
    while (Date.now() === asked);
    server.reload(["/a.html"]);
    server.reload(["/a.html", "/b.html"]);
    expect(await first(asked)).toBe('data: ["/a.html","/b.html"]\n\n');
    expect(await first(0)).toBe('data: ["*","/a.html","/b.html"]\n\n');
    const late = first(Date.now() + 1000);
    setTimeout(() => server.reload(["/c.html"]), 100);
    expect(await late).toBe('data: ["/c.html"]\n\n');
  });

  it("ends its answer to whoever asks for the head of the events alone", async () => {
    const { origin } = await start();
    const response = await fetch(`${origin}/_ieum/events`, { method: "HEAD", signal: AbortSignal.timeout(2000) });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  it("says what to do where what was built is gone", async () => {
    const server = createPreviewServer(tempFolder(), "/");
    onTestFinished(() => server.close());
    const response = await fetch(`http://127.0.0.1:${await server.listen(0)}/a.html`);
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining("저장하면 다시 만듭니다")]);
  });

  it("takes the next port where one is taken", async () => {
    const { port } = await start();
    const second = createPreviewServer(tempFolder(), "/");
    onTestFinished(() => second.close());
    expect(await second.listen(port)).toBeGreaterThan(port);
  });
});
