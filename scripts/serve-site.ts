import { readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "application/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
};

/** Pictures are packed already. */
const PACKED = /^image\/(?!svg)/;

/** Serves a built site on loopback as GitHub Pages would: gzipped, kept for ten minutes, with its own 404 page. */
export async function serveSite(site: string): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    let file = join(site, path);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) file = join(file, "index.html");
    const found = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    if (!found) file = join(site, "404.html");
    const type = TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
    const body = readFileSync(file);
    const packed = !PACKED.test(type) && String(request.headers["accept-encoding"]).includes("gzip");
    response.writeHead(found ? 200 : 404, {
      "Content-Type": type,
      "Cache-Control": "max-age=600",
      ...(packed ? { "Content-Encoding": "gzip" } : {}),
    });
    response.end(packed ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
