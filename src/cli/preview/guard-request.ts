import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** Why a request is not answered; `undefined` where it may be. */
export type Refusal = "foreign-peer" | "foreign-host" | "foreign-origin" | "method" | "malformed-path" | "traversal";

/**
 * Judges a request before anything is read for it: only from this machine, only under a loopback name (a page elsewhere whose name
 * is pointed at 127.0.0.1 sends its own), only whole paths below the root.
 */
export function guardRequest(
  request: Pick<IncomingMessage, "method" | "url" | "headers" | "socket">,
): Refusal | undefined {
  if (!isLoopback(request.socket.remoteAddress ?? "")) return "foreign-peer";
  if (!isLoopbackHost(request.headers.host)) return "foreign-host";
  const { origin } = request.headers;
  if (origin !== undefined && !isLoopbackHost(/^https?:\/\/(.+)$/.exec(origin)?.[1])) return "foreign-origin";
  if (request.method !== "GET" && request.method !== "HEAD") return "method";
  return guardPath(request.url ?? "/");
}

function guardPath(url: string): Refusal | undefined {
  let path = url.split(/[?#]/, 1)[0]!;
  if (!path.startsWith("/")) return "malformed-path";
  try {
    path = decodeURIComponent(path);
  } catch {
    return "malformed-path";
  }
  // eslint-disable-next-line no-control-regex -- control characters have no place in a path
  if (/[\u0000-\u001F\\]/.test(path)) return "malformed-path";
  return path.split("/").some((segment) => segment === ".." || segment === ".") ? "traversal" : undefined;
}

function isLoopback(address: string): boolean {
  const bare = address.replace(/^::ffff:/, "");
  return bare === "::1" || (isIP(bare) === 4 && bare.startsWith("127."));
}

function isLoopbackHost(host: string | undefined): boolean {
  const name = host?.toLowerCase().replace(/:\d+$/, "");
  return (
    name === "localhost" || name === "[::1]" || (name !== undefined && isIP(name) === 4 && name.startsWith("127."))
  );
}
