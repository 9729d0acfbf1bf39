import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Server, Socket } from "node:net";
import { createServer as createRawServer } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { certificate } from "./certificate.ts";

/** A request as the server saw it. */
export interface Seen {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

type Handler = (request: IncomingMessage, response: ServerResponse, seen: Seen, times: number) => void;

/** Servers on loopback that behave as real ones do, well and badly, by path. */
export interface TestServer {
  readonly port: number;
  readonly tlsPort: number;
  /** Answers nothing that is HTTP. */
  readonly rawPort: number;
  /** A port on which nobody listens. */
  readonly deadPort: number;
  readonly seen: Seen[];
  /** Bytes of body that left the server. */
  readonly sent: () => number;
  /** Most requests at once, by host. */
  readonly most: Map<string, number>;
  close(): Promise<void>;
}

const html = (body: string): string =>
  `<!doctype html><html><head><title>t</title></head><body><p>${"본문입니다. ".repeat(60)}</p>${body}</body></html>`;

const page =
  (body: string, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers });
    response.end(html(body));
  };

/** A page whose id is 설치 in EUC-KR. */
const eucKr = (head = ""): Buffer =>
  Buffer.concat([
    Buffer.from(`${head}<p>${"word ".repeat(80)}</p><h2 id="`),
    Buffer.from([0xbc, 0xb3, 0xc4, 0xa1]),
    Buffer.from('">x</h2>'),
  ]);

const status =
  (code: number, headers: Record<string, string | string[]> = {}): Handler =>
  (_, response) => {
    response.writeHead(code, headers);
    response.end(`status ${code}`);
  };

const to =
  (code: number, location: string | Buffer): Handler =>
  (_, response) => {
    const value = typeof location === "string" ? location : location.toString("latin1");
    response.writeHead(code, { location: value.replaceAll("{port}", String(response.socket?.localPort)) });
    response.end();
  };

const packed =
  (encoding: string, pack: (text: string) => Buffer, body = '<h2 id="설치">설치</h2>'): Handler =>
  (_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": encoding });
    response.end(pack(html(body)));
  };

const bomb = gzipSync(Buffer.concat([Buffer.from("<p>"), Buffer.alloc(200 * 1024 * 1024, 32)]));

/** Says something else the second (third …) time. */
const first =
  (...handlers: readonly Handler[]): Handler =>
  (request, response, seen, times) =>
    handlers[Math.min(times, handlers.length) - 1]?.(request, response, seen, times);

const byMethod =
  (head: Handler, get: Handler): Handler =>
  (request, response, seen, times) =>
    (request.method === "HEAD" ? head : get)(request, response, seen, times);

const ok = status(200, { "content-type": "text/plain", etag: '"1"' });

const dated = status(200, { "content-type": "text/css", "last-modified": "Wed, 01 May 2024 00:00:00 GMT" });

const drip: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "text/html" });
  response.write("<p>천천히");
};

const flood: Handler = (request, response) => {
  response.writeHead(200, { "content-type": "text/html", "content-length": String(200 * 1024 * 1024) });
  const chunk = Buffer.alloc(64 * 1024, 32);
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once("drain", more);
  };
  request.socket.once("close", () => response.destroy());
  more();
};

const cookieWall: Handler = (request, response) => {
  if ((request.headers.cookie ?? "").includes("seen=1")) return ok(request, response, {} as Seen, 1);
  response.writeHead(302, { location: request.url ?? "/", "set-cookie": ["seen=1; Path=/; HttpOnly", "b=2"] });
  response.end();
};

const late =
  (ms: number): Handler =>
  (request, response, seen, times) => {
    setTimeout(() => ok(request, response, seen, times), ms);
  };

/** Behaviours by path. */
export const behaviours: Readonly<Record<string, Handler>> = {
  "/": ok,
  "/ok": ok,
  "/page": page(
    '<h2 id="설치">설치</h2><a name="old"></a><div name="not-an-anchor"></div><h3 id="user-content-사용법">x</h3><h3 id="a&amp;b">x</h3><h3 id="50%">x</h3>',
  ),
  "/nfd": page(`<h2 id="${"설치".normalize("NFD")}">설치</h2>`),
  "/empty-page": page(""),
  "/chunked-id": (_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    const bytes = Buffer.from(html('<h2 id="설치">설치</h2>'));
    const middle = bytes.indexOf('"설') + 2;
    response.write(bytes.subarray(0, middle));
    setTimeout(() => response.end(bytes.subarray(middle)), 10);
  },
  "/euc-kr": (_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(eucKr('<meta charset="euc-kr">'));
  },
  "/late-charset": (_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.write("<!doctype html><html>");
    setTimeout(() => response.end(eucKr('<meta charset="euc-kr">')), 10);
  },
  "/other-charset": (request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://x");
    const [type, head] = [searchParams.get("type") ?? "", searchParams.get("head") ?? ""];
    response.writeHead(200, { "content-type": `text/html${type}` });
    const late = `<script>${" ".repeat(2_100)}</script>${head}`;
    response.end(searchParams.has("korean") ? eucKr(late) : `${head}${html('<h2 id="설치">')}`);
  },
  "/cp949": (_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=CP949" });
    response.end(eucKr());
  },
  "/unknown-charset": (_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=johab" });
    response.end(eucKr());
  },
  "/in-comment": page('<!-- <h2 id="설치"> -->'),
  "/odd-comment": page('<!-- x --!><h2 id="설치">'),
  "/in-attribute": page(`<p title='<h2 id="설치">'></p>`),
  "/script-data": page(
    '<script type="application/json">{"html":"\\u003ch2 id=\\"user-content-\\uc124\\uce58\\">"}</script>',
  ),
  "/shell": (_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(
      '<!doctype html><div id="root"></div><noscript>자바스크립트가 필요합니다.</noscript><script src="/app.js"></script>',
    );
  },
  "/pdf": (_, response) => {
    response.writeHead(200, { "content-type": "application/pdf" });
    response.end("%PDF-1.7");
  },
  "/text": (_, response) => {
    response.writeHead(200, { "content-type": "text/plain; charset=utf-8" });
    response.end("# 설치");
  },
  "/no-type": (_, response) => {
    response.writeHead(200);
    response.end(html(""));
  },
  "/xhtml": page('<h2 id="설치" />', { "content-type": "application/xhtml+xml" }),
  "/gzip": packed("gzip", (text) => gzipSync(text)),
  "/gzip-missing": packed("gzip", (text) => gzipSync(text), ""),
  "/brotli": packed("br", (text) => brotliCompressSync(text)),
  "/deflate": packed("deflate", (text) => deflateSync(text)),
  "/twice": packed("gzip, br", (text) => brotliCompressSync(gzipSync(text))),
  "/zstd": packed("zstd", (text) => Buffer.from(text), ""),
  "/bad-gzip": packed("gzip", (text) => Buffer.from(text), ""),
  "/cut-gzip": packed("gzip", (text) => gzipSync(text).subarray(0, 60), ""),
  "/bomb": (_, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
    response.end(bomb);
  },
  "/flood": flood,
  "/late-id": (_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<p>${" ".repeat(3 * 1024 * 1024)}</p><h2 id="late">`);
  },
  "/drip": drip,
  "/hang": () => undefined,
  "/late": late(30),
  "/hang-once": first(() => undefined, ok),
  "/reset": (request) => request.socket.resetAndDestroy(),
  "/reset-once": first((request) => request.socket.resetAndDestroy(), ok),
  "/close": (request) => request.socket.destroy(),
  "/cut-body": (request, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": "100000" });
    response.write("<p>반");
    setTimeout(() => request.socket.destroy(), 5);
  },
  "/big-headers": status(200, { "x-policy": "p".repeat(40_000) }),
  "/huge-headers": status(200, { "x-policy": "p".repeat(200_000) }),
  "/many-headers": status(200, Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x-${index}`, "y"]))),
  "/early-hints": (_, response) => {
    response.writeEarlyHints({ link: "</style.css>; rel=preload; as=style" });
    response.writeHead(200);
    response.end("ok");
  },
  "/no-content": status(204),
  "/partial": status(206),
  "/not-modified": status(304),
  "/choices": status(300),
  "/bad-request": status(400),
  "/unauthorized": status(401, { "www-authenticate": "Basic" }),
  "/payment": status(402),
  "/forbidden": status(403),
  "/missing": status(404),
  "/missing-once": first(status(404), ok),
  "/method": status(405),
  "/not-acceptable": status(406),
  "/gone": status(410),
  "/teapot": status(418),
  "/limited": status(429),
  "/limited-once": first(status(429, { "retry-after": "1" }), ok),
  "/limited-date": first((_, response) => {
    response.writeHead(429, { "retry-after": new Date(Date.now() + 1_500).toUTCString() });
    response.end();
  }, ok),
  "/limited-day": status(429, { "retry-after": "86400" }),
  "/limited-nonsense": status(429, { "retry-after": "soon" }),
  "/legal": status(451),
  "/linkedin": status(999),
  "/error": status(500),
  "/error-once": first(status(500), ok),
  "/error-twice": first(status(502), status(503), ok),
  "/error-thrice": first(status(500), status(500), status(500), ok),
  "/gateway": status(502),
  "/unavailable": status(503),
  "/unavailable-once": first(status(503, { "retry-after": "1" }), ok),
  "/unavailable-day": status(503, { "retry-after": "86400" }),
  "/gateway-timeout": status(504),
  "/cloudflare-origin": status(522),
  "/cf-challenge": status(403, { "cf-mitigated": "challenge", server: "cloudflare" }),
  "/cf-challenge-503": status(503, { "cf-mitigated": "challenge" }),
  "/cf-block": status(403, { server: "cloudflare" }),
  "/waf-challenge": status(202, { "x-amzn-waf-action": "challenge" }),
  "/waf-captcha": status(405, { "x-amzn-waf-action": "captcha" }),
  "/datadome": status(403, { "x-datadome": "protected" }),
  "/301": to(301, "/ok"),
  "/302": to(302, "/ok"),
  "/303": to(303, "/ok"),
  "/307": to(307, "/ok"),
  "/308": to(308, "/ok"),
  "/301-301": to(301, "/301"),
  "/301-302": to(301, "/302"),
  "/301-missing": to(301, "/missing"),
  "/301-home": to(301, "/"),
  "/301-login": to(301, "/login?next=%2F301-login"),
  "/login": ok,
  "/301-session": to(301, "/ok;jsessionid=s1gned"),
  "/302-signed": to(302, "/ok?X-Amz-Signature=s1gned"),
  "/ok;jsessionid=s1gned": ok,
  "/301-public": to(301, "http://other.test:{port}/ok"),
  "/301-page": to(301, "/page"),
  "/301-fragment": to(301, "/page#old"),
  "/302-lost-id": to(302, "/empty-page"),
  "/loop": to(302, "/loop"),
  "/loop-a": to(301, "/loop-b"),
  "/loop-b": to(301, "/loop-a"),
  "/cookie-wall": cookieWall,
  "/cookie-back": (request, response, seen, times) => {
    const { cookie = "" } = request.headers;
    if (cookie === "b=1") return ok(request, response, seen, times);
    const given = cookie === "a=1" ? ["a=; Max-Age=0", "b=1"] : ["a=1"];
    response.writeHead(302, { location: "/cookie-back", "set-cookie": given }).end();
  },
  "/cookie-round": (request, response, seen, times) => {
    if ((request.headers.cookie ?? "") === "seen=1") return ok(request, response, seen, times);
    const { host = "" } = request.headers;
    response.writeHead(302, { location: `http://auth.${host.replace(/^www\./, "")}/cookie-give` }).end();
  },
  "/cookie-give": (request, response) => {
    const own = (request.headers.host ?? "").replace(/^auth\./, "");
    const cookies = [
      `seen=1; Domain=.${own.split(":")[0]}; Path=/`,
      "own=1; Path=/",
      "all=1; Domain=test",
      "no=1; Domain=x.kr",
    ];
    response.writeHead(302, { location: `http://www.${own}/cookie-round`, "set-cookie": cookies }).end();
  },
  "/cookie-loop": (_, response, __, times) => {
    response.writeHead(302, { location: "/cookie-loop", "set-cookie": `n=${times}` });
    response.end();
  },
  "/to-file": to(302, "file:///etc/passwd"),
  "/to-javascript": to(302, "javascript:alert(1)"),
  "/to-app": to(302, "intent://open#Intent;end"),
  "/to-ftp": to(301, "ftp://ftp.test/a"),
  "/to-private": to(302, "http://private.test:{port}/ok"),
  "/to-loopback": to(302, "http://127.0.0.1:{port}/ok"),
  "/to-loopback-ipv6": to(302, "http://[::1]:{port}/ok"),
  "/to-mapped": to(302, "http://[::ffff:127.0.0.1]:{port}/ok"),
  "/to-decimal": to(302, "http://2130706433:{port}/ok"),
  "/to-localhost": to(302, "http://localhost:{port}/ok"),
  "/to-link-local": to(302, "http://169.254.169.254/latest/meta-data/"),
  "/to-public": to(302, "http://other.test:{port}/ok"),
  "/to-public-private": to(302, "http://other.test:{port}/to-private"),
  "/to-nod": to(302, "http://nods.test:{port}/nod"),
  "/to-limited": to(302, "http://tired.test:{port}/limited-day"),
  "/to-other-token": to(302, "http://other.test:{port}/token"),
  "/to-nowhere": to(302, "http://nowhere.invalid/"),
  "/no-location": status(302),
  "/empty-location": to(302, ""),
  "/bad-location": to(302, "http://[bad"),
  "/raw-location": to(302, Buffer.from("/한글/페이지")),
  "/euc-kr-location": to(302, Buffer.from([0x2f, 0xc7, 0xd1, 0xb1, 0xdb])),
  "/한글/페이지": ok,
  "/%C7%D1%B1%DB": ok,
  "/relative-location": to(302, "ok"),
  "/scheme-relative": to(302, "//other.test:{port}/ok"),
  "/to-credentials": to(302, "http://user:secret@other.test:{port}/no-auth"),
  "/to-plain": (request, response) => {
    const port = new URL(request.url ?? "/", "http://x").searchParams.get("port") ?? "";
    response.writeHead(302, { location: `http://self-signed.test:${port}/token` });
    response.end();
  },
  "/no-auth": (request, response, seen, times) =>
    (request.headers.authorization === undefined ? ok : status(500))(request, response, seen, times),
  "/token": (request, response, seen, times) =>
    (request.headers.authorization === "Bearer s3cret" ? ok : status(401))(request, response, seen, times),
  "/head-200": byMethod(status(200, { "content-type": "text/plain" }), status(404)),
  "/head-other": byMethod(status(200, { "content-type": "text/html", etag: '"1"' }), status(404)),
  "/nod": byMethod(ok, status(404)),
  "/1-nod": byMethod(ok, status(404)),
  "/dated/1": dated,
  "/dated/2": dated,
  "/untagged": status(200, { "content-type": "text/plain" }),
  "/head-405": byMethod(status(405), ok),
  "/head-501": byMethod(status(501), ok),
  "/head-403": byMethod(status(403), ok),
  "/head-404": byMethod(status(404), ok),
  "/head-500": byMethod(status(500), ok),
  "/head-reset": byMethod((request) => request.socket.resetAndDestroy(), ok),
  "/robots.txt": (_, response) => {
    response.writeHead(200, { "content-type": "text/plain" });
    response.end("User-agent: *\nDisallow: /secret\nAllow: /secret/open\n");
  },
  "/secret/a": ok,
  "/secret/open": ok,
  "/wayback/available": (request, response) => {
    const url = new URL(request.url ?? "/", "http://x").searchParams.get("url") ?? "";
    const closest = { available: true, url: `http://web.archive.org/web/20200101000000/${url}`, status: "200" };
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    response.end(gzipSync(JSON.stringify({ url, archived_snapshots: url.includes("unarchived") ? {} : { closest } })));
  },
};

/** The path of a request, Korean as itself, other encodings as they came. */
function readPath(url: string): string {
  // Proxies are asked with the whole address.
  const path = url.replace(/^http:\/\/[^/]*/, "").split("?", 1)[0] ?? "/";
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

const chunked = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n";

/** Never silent long enough for a time limit between two bytes. */
function dripInto(socket: Socket, start: string, drop: string): void {
  socket.write(start);
  const timer = setInterval(() => socket.write(drop), 40);
  socket.on("close", () => clearInterval(timer));
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });

/** Starts the servers; paths of the form `/n/…` are always fine. */
export async function startServer(): Promise<TestServer> {
  const seen: Seen[] = [];
  const times = new Map<string, number>();
  const [now, most] = [new Map<string, number>(), new Map<string, number>()];
  let closedBytes = 0;
  const sockets = new Set<Socket>();
  const track = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("close", () => {
      closedBytes += socket.bytesWritten;
      sockets.delete(socket);
    });
    socket.on("error", () => undefined);
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { host = "", ...headers } = request.headers;
    const path = readPath(request.url ?? "/");
    const one: Seen = { host, method: request.method ?? "", path: request.url ?? "", headers };
    seen.push(one);
    const key = `${host}${path}`;
    times.set(key, (times.get(key) ?? 0) + 1);
    now.set(host, (now.get(host) ?? 0) + 1);
    most.set(host, Math.max(most.get(host) ?? 0, now.get(host) ?? 0));
    response.on("close", () => now.set(host, (now.get(host) ?? 0) - 1));
    const handler = behaviours[path] ?? (path.startsWith("/n/") ? late(2) : status(404));
    handler(request, response, one, times.get(key) ?? 1);
  };
  const plain = createServer({ maxHeaderSize: 256 * 1024 }, answer);
  const tls = createTlsServer(certificate, answer);
  const raw = createRawServer((socket) => {
    socket.once("data", (data) => {
      // A handshake is never answered.
      if (data[0] === 22) return;
      const path = /^\w+ (\S+)/.exec(data.toString("latin1"))?.[1] ?? "";
      if (path === "/banner") socket.end("SSH-2.0-OpenSSH_9.6\r\n");
      else if (path === "/http09") socket.end("<html>0.9</html>");
      else if (path === "/bad-status") socket.end("HTTP/1.1 OK\r\n\r\n");
      else if (path === "/bad-length") socket.end("HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n");
      else if (path === "/head-body") socket.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok");
      else if (path === "/http10") socket.end(`HTTP/1.0 200 OK\r\ncontent-type: text/html\r\n\r\n${html("<h2 id=a>")}`);
      else if (path === "/interim")
        socket.end("HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 204 No\r\nconnection: close\r\n\r\n");
      else if (path === "/switch") socket.end("HTTP/1.1 101 S\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n");
      else if (path === "/two-lengths")
        socket.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nok");
      else if (path === "/bad-chunk") socket.end(`${chunked}zz\r\nhello\r\n`);
      else if (path === "/cut-chunk") socket.end(`${chunked}ff\r\nhello`);
      else if (path === "/drip-header") dripInto(socket, "HTTP/1.1 200 OK\r\nx: ", "y");
      else if (path === "/drip-headers") dripInto(socket, "HTTP/1.1 200 OK\r\n", "x: y\r\n");
      else if (path === "/drip-interim") dripInto(socket, "", "HTTP/1.1 102 Processing\r\n\r\n");
      else if (path === "/drip-body")
        dripInto(socket, `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n${html("")}`, "y");
      else if (path === "/lf") socket.end("HTTP/1.1 200 OK\nconnection: close\n\nok");
      else if (path === "/endless-header") {
        socket.write("HTTP/1.1 200 OK\r\nx: ");
        const more = (): void => {
          while (!socket.destroyed && socket.write("y".repeat(65_536)));
          if (!socket.destroyed) socket.once("drain", more);
        };
        more();
      } else socket.end();
    });
  });
  const servers = [plain, tls, raw];
  for (const server of servers) server.on("connection", track);
  const [port = 0, tlsPort = 0, rawPort = 0] = await Promise.all(servers.map(listen));
  const unused = createRawServer();
  const deadPort = await listen(unused);
  await new Promise((resolve) => unused.close(resolve));
  return {
    port,
    tlsPort,
    rawPort,
    deadPort,
    seen,
    sent: () => closedBytes + [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    most,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
