import type { LookupFunction } from "node:net";
import { rootCertificates } from "node:tls";
import type { Dispatcher } from "undici";
import { Agent, request } from "undici";
import type { Readable } from "node:stream";
import { createProxyAgent } from "./create-proxy-agent.ts";
import type { ExternalOptions } from "./external-options.ts";
import { proxyFor } from "./proxy-for.ts";
import type { Lookup } from "./system-lookup.ts";

/** One request as it goes over the wire. */
export interface Call {
  readonly url: URL;
  readonly method: "GET" | "HEAD";
  readonly headers: Readonly<Record<string, string>>;
  /** Refuse to connect to a private address, whatever the name resolves to by then. */
  readonly guarded: boolean;
  /** Nothing more is to be asked of the host soon: the connection need not stay open. */
  readonly last: boolean;
  readonly signal: AbortSignal;
}

/** A response whose body is read only if `use` reads it. */
export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readable;
}

/** Sends requests; redirects are not followed, bodies are dropped. */
export interface Client {
  /** Rejects with a system, TLS or HTTP error, or an error named `TimeoutError`. */
  send<T>(call: Call, use: (response: Response) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Bytes of an unwanted body that are cheaper to read than a new connection, if they come at once (milliseconds). */
const smallBody = 16 * 1024;
const shortWhile = 250;

type Body = Readable & { dump(options: { readonly limit: number }): Promise<unknown> };

function guardedLookup(lookup: Lookup, isPrivate: ExternalOptions["isPrivate"], guarded: boolean): LookupFunction {
  return (host, { all }, callback) => {
    lookup(host).then(
      (addresses) => {
        const [first] = addresses;
        const refused = guarded && addresses.some(({ address }) => isPrivate(address, host));
        if (first === undefined || refused) {
          const error = Object.assign(new Error(host), { code: refused ? "IEUM_PRIVATE" : "ENOTFOUND" });
          callback(error, []);
        } else if (all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}

/** Makes a client; `lookup` is asked again for each new connection. */
export function createClient(options: ExternalOptions, lookup: Lookup): Client {
  const { isPrivate, perHost, timeout, proxy } = options;
  const trust = options.ca === "" ? {} : { ca: [...rootCertificates, options.ca] };
  const pool = { connections: perHost, pipelining: 1, keepAliveTimeout: 4_000, maxHeaderSize: 64 * 1024 };
  const agent = (guarded: boolean): Agent =>
    new Agent({ ...pool, connect: { ...trust, timeout, lookup: guardedLookup(lookup, isPrivate, guarded) } });
  const direct = { guarded: agent(true), open: agent(false) };
  const proxies = new Map<string, Dispatcher>();

  const dispatcherFor = ({ url, guarded }: Call): Dispatcher => {
    const address = proxyFor(url, proxy);
    if (address === undefined) return guarded ? direct.guarded : direct.open;
    const known = proxies.get(address);
    if (known !== undefined) return known;
    const made = createProxyAgent(address, { ...pool, requestTls: { ...trust, timeout } }, timeout);
    proxies.set(address, made);
    return made;
  };

  return {
    async send(call, use) {
      const { url, method, headers, signal } = call;
      const controller = new AbortController();
      // A request that still waits for its connection does not heed its signal.
      const given = new Promise<never>((_, reject) => {
        controller.signal.addEventListener("abort", () => reject(controller.signal.reason as Error), { once: true });
      });
      given.catch(() => undefined);
      const give = (): void => controller.abort(signal.reason);
      if (signal.aborted) give();
      signal.addEventListener("abort", give, { once: true });
      const timer = setTimeout(() => {
        controller.abort(Object.assign(new Error("timeout"), { name: "TimeoutError", code: "ETIMEDOUT" }));
      }, timeout);
      try {
        const sent = request(url, {
          method,
          headers,
          dispatcher: dispatcherFor(call),
          signal: controller.signal,
          reset: call.last,
          headersTimeout: 0,
          bodyTimeout: 0,
        });
        const { statusCode, headers: received, body } = await Promise.race([sent, given]);
        body.on("error", () => undefined);
        try {
          return await use({ status: statusCode, headers: received, body });
        } finally {
          await drop(body, received["content-length"]);
        }
      } finally {
        clearTimeout(timer);
        signal.removeEventListener("abort", give);
      }
    },
    async close() {
      await Promise.all([direct.guarded, direct.open, ...proxies.values()].map((one) => one.destroy()));
    },
  };
}

/** Ends a body: a short one is read, so that the connection can serve again; any other closes it. */
async function drop(body: Body, length: unknown): Promise<void> {
  const long = typeof length === "string" && Number(length) > smallBody;
  if (!long && !body.destroyed && !body.readableDidRead) {
    const timer = setTimeout(() => body.destroy(), shortWhile);
    await body.dump({ limit: smallBody }).catch(() => undefined);
    clearTimeout(timer);
  }
  body.destroy();
}
