import type { Dispatcher } from "undici";
import { Pool, ProxyAgent } from "undici";

/** Makes what sends requests through a proxy, which has `timeout` milliseconds to open a tunnel. */
export function createProxyAgent(
  address: string,
  options: Omit<ProxyAgent.Options, "uri">,
  timeout: number,
): ProxyAgent {
  return new ProxyAgent({
    ...options,
    uri: address,
    // Many proxies tunnel to port 443 alone.
    proxyTunnel: false,
    clientFactory: (origin, pool) => endingTunnels(new Pool(origin, { ...pool, headersTimeout: timeout })),
  });
}

/**
 * To undici a lost connection is one to be made anew, at once and for ever: a proxy that hangs up on whoever asks for a tunnel would be
 * asked without end.
 */
function endingTunnels(pool: Pool): Dispatcher {
  const connect = pool.connect.bind(pool);
  return Object.assign(pool, {
    connect: async (options: Dispatcher.ConnectOptions) => {
      try {
        return await connect(options);
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== "UND_ERR_SOCKET") throw cause;
        throw Object.assign(new Error("tunnel", { cause }), { code: "ECONNRESET" });
      }
    },
  });
}
