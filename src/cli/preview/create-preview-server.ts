import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import send from "send";
import { guardRequest } from "./guard-request.ts";

/** A preview on 127.0.0.1 and the tongue by which it tells open pages to reload. */
export interface PreviewServer {
  /** Listens on the port, or the next free of the ten above; gives the one it got. Rejects with the system's error. */
  listen(port: number): Promise<number>;
  /** Tells every open page which URLs (from the site root) changed. */
  reload(urls: readonly string[]): void;
  /** Serves under another base path from now on, and leads there whoever asks for a page below an earlier one. */
  move(to: string): void;
  close(): Promise<void>;
}

/** Where open pages listen for changes (server-sent events). */
const EVENTS = "/_ieum/events";

/** Makes the server of one folder, under a base path as the site will have. */
export function createPreviewServer(folder: string, base: string): PreviewServer {
  const listeners = new Set<ServerResponse>();
  /** When each URL changed last, in milliseconds since the epoch; pages of an earlier server are all old. */
  const changes = new Map<string, number>([["*", Date.now()]]);
  const earlier = new Set<string>();
  const server = createServer((request, response) => answer(request, response));
  return {
    listen: (port) => listenFrom(server, port, 10),
    reload(urls) {
      if (urls.length === 0) return;
      for (const url of urls) changes.set(url, Date.now());
      for (const listener of listeners) listener.write(messageOf(urls));
    },
    move(to) {
      earlier.add(base).delete(to);
      base = to;
    },
    close() {
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const refusal = guardRequest(request);
    if (refusal !== undefined)
      return refuse(response, refusal === "method" ? 405 : refusal === "malformed-path" ? 400 : 403, refusal);
    const path = (request.url ?? "/").split("?", 1)[0]!;
    if (base !== "/" && (path === "/" || `${path}/` === base)) return redirect(response, base);
    if (!path.startsWith(base)) return notFound(request, response);
    const inside = `/${path.slice(base.length)}`;
    if (inside === EVENTS) return listenTo(request, response);
    send(request, inside, { root: folder, dotfiles: "deny", cacheControl: false, extensions: ["html"] })
      .on("headers", (out: ServerResponse) => out.setHeader("cache-control", "no-cache"))
      .on("error", ({ status }: { readonly status: number }) => failed(request, response, status))
      // Two slashes would name another host.
      .on("directory", () => void response.writeHead(301, { location: `${path.replace(/^\/+/, "/")}/` }).end())
      .pipe(response);
  }

  function listenTo(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    if (request.method === "HEAD") return void response.end();
    response.write(": joined\n\n");
    // A page cannot listen while it is on its way, nor while it waits in the browser's history.
    const since = new URLSearchParams(request.url!.split("?")[1]).get("since");
    const missed = [...changes].flatMap(([url, time]) => (since !== null && time > Number(since) ? [url] : []));
    if (missed.length > 0) response.write(messageOf(missed));
    listeners.add(response);
    request.on("close", () => listeners.delete(response));
  }

  function failed(request: IncomingMessage, response: ServerResponse, status: number): void {
    // What was asked of a file that is there cannot be had: a part beyond its end (416), or another version (412).
    if (status === 416 || status === 412) response.writeHead(status).end();
    else notFound(request, response);
  }

  /** Where a page is now that was below an earlier base. What is below that of now can only have been below one within it. */
  function addressNow(url: string): string | undefined {
    const isInside = url.startsWith(base);
    const was = [...earlier].filter((from) => url.startsWith(from) && (!isInside || from.startsWith(base)));
    if (was.length === 0) return undefined;
    const { length } = was.reduce((a, b) => (a.length < b.length ? b : a));
    // Two slashes would name another host.
    return base + url.slice(length).replace(/^\/+/, "");
  }

  function notFound({ url = "/" }: IncomingMessage, response: ServerResponse): void {
    const now = addressNow(url);
    if (now !== undefined) return redirect(response, now);
    response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
    response.end(readPage(join(folder, "404.html")) ?? emptyPage(base + EVENTS.slice(1)));
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

function messageOf(urls: readonly string[]): string {
  return `data: ${JSON.stringify(urls)}\n\n`;
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close" });
  response.end(`${reason}\n`);
}

function readPage(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** All is being built, or somebody has deleted what was. */
function emptyPage(events: string): string {
  const texts = [
    "아직 페이지가 없습니다. 만드는 중이면 곧 저절로 나타납니다. 미리보기 폴더를 지웠다면 노트를 하나 저장하세요. 저장하면 다시 만듭니다.",
    "There are no pages yet. If they are being built, they will soon appear by themselves. If you have deleted the folder of the preview, save a note, and it is built again.",
  ];
  const listen = `new EventSource("${events}?since=" + (Date.now() - performance.now())).onmessage = () => location.reload();`;
  return `<!doctype html><meta charset="utf-8"><title>404</title>${texts.map((text) => `<p>${text}</p>`).join("")}<script>${listen}</script>`;
}

function listenFrom(server: Server, port: number, tries: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off("listening", done);
      if (error.code === "EADDRINUSE" && tries > 1 && port !== 0 && port < 65_535)
        listenFrom(server, port + 1, tries - 1).then(resolve, reject);
      else reject(error);
    };
    const done = (): void => {
      server.off("error", failed);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    };
    server.once("error", failed);
    server.once("listening", done);
    server.listen(port, "127.0.0.1");
  });
}
