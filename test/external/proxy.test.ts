import type { IncomingMessage } from "node:http";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkExternal } from "../../src/external/check-external.ts";
import type { ExternalOptions } from "../../src/external/external-options.ts";
import { certificate } from "./certificate.ts";
import { aRun } from "./a-run.ts";
import type { TestServer } from "./server.ts";
import { startServer } from "./server.ts";

let server: TestServer;
let address: string;
const asked: string[] = [];

const proxy = createServer((incoming, outgoing) => {
  const url = new URL(incoming.url ?? "/");
  asked.push(`${incoming.headers["proxy-authorization"] ?? "-"} ${incoming.method} ${url.pathname}`);
  if (url.hostname === "lost.test") {
    outgoing.writeHead(502).end();
    return;
  }
  request(
    { host: "127.0.0.1", port: server.port, path: url.pathname, headers: incoming.headers, method: incoming.method },
    (response) => {
      outgoing.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(outgoing);
    },
  ).end();
}).on("connect", (incoming: IncomingMessage, client) => {
  asked.push(`${incoming.headers["proxy-authorization"] ?? "-"} CONNECT ${incoming.url ?? ""}`);
  if (incoming.url?.startsWith("forbidden.test") === true) {
    client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    return;
  }
  if (incoming.url?.startsWith("closed.test") === true) return void client.end();
  if (incoming.url?.startsWith("silent.test") === true) return void client.resume().on("end", () => client.end());
  const target = connect(server.tlsPort, "127.0.0.1", () => {
    client.write("HTTP/1.1 200 OK\r\n\r\n");
    target.pipe(client);
    client.pipe(target);
  });
  for (const socket of [target, client]) socket.on("error", () => undefined);
});

beforeAll(async () => {
  server = await startServer();
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  address = `http://user:pass@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await server.close();
  proxy.closeAllConnections();
  await new Promise((resolve) => proxy.close(resolve));
});

describe("a proxy", () => {
  const unresolvable = () => Promise.reject(Object.assign(new Error("x"), { code: "ENOTFOUND" }));
  const basic = `Basic ${Buffer.from("user:pass").toString("base64")}`;
  const one = async (url: string, no = "", more: Partial<ExternalOptions> = {}) => {
    const options = aRun({ proxy: { http: address, https: address, no }, lookup: unresolvable, ...more });
    return [...(await checkExternal([url], options)).values()][0];
  };

  it("is asked for http without a tunnel, names and all, with its own credentials", async () => {
    expect(await one("http://somewhere.test/page#설치")).toMatchObject({ status: "alive", httpStatus: 200 });
    expect(asked.splice(0)).toEqual([`${basic} GET /page`]);
    expect(server.seen.at(-1)?.headers["cookie"]).toBeUndefined();
  });

  it("is asked for a tunnel for https", async () => {
    expect(await one("https://somewhere.test/ok")).toMatchObject({ status: "unknown", reason: "tls" });
    expect(asked.splice(0)).toContain(`${basic} CONNECT somewhere.test:443`);
  });

  it("reaches a site through the tunnel, whose certificate is the site's", async () => {
    const options = aRun({ proxy: { http: "", https: address, no: "" }, lookup: unresolvable, ca: certificate.cert });
    const url = `https://self-signed.test:${server.tlsPort}/page#설치`;
    expect([...(await checkExternal([url], options)).values()]).toMatchObject([{ status: "alive", httpStatus: 200 }]);
    expect(asked.splice(0)).toEqual([`${basic} CONNECT self-signed.test:${server.tlsPort}`]);
    expect(JSON.stringify(server.seen.at(-1)?.headers)).not.toContain("proxy-auth");
  });

  it("does not make a site dead by its own trouble", async () => {
    expect(await one("http://lost.test/")).toMatchObject({ status: "unknown", httpStatus: 502 });
    expect(await one("https://forbidden.test/")).toMatchObject({ status: "unknown", reason: "proxy" });
    asked.length = 0;
  });

  it("is asked for a tunnel no oftener than a site that hangs up, and no longer than a site that keeps silent", async () => {
    expect(await one("https://closed.test/")).toMatchObject({ status: "unknown", reason: "proxy" });
    expect(asked.splice(0)).toHaveLength(3);
    const silent = await one("https://silent.test/", "", { timeout: 250, retries: 0 });
    expect(silent).toMatchObject({ status: "unknown", reason: "timeout" });
    asked.length = 0;
  });

  it("is left out for NO_PROXY and for private addresses", async () => {
    expect(await one("http://somewhere.test/ok", ".test")).toMatchObject({ status: "dead", reason: "dns" });
    for (const host of ["10.0.0.1", "wiki", "wiki.corp", "localhost"]) {
      expect(await one(`http://${host}/ok`)).toMatchObject({ status: "skipped", reason: "private-address" });
    }
    expect(asked).toEqual([]);
  });
});
