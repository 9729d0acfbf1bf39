import { describe, expect, it } from "vitest";
import { guardRequest } from "../../src/cli/preview/guard-request.ts";

const request = (url: string, headers: Record<string, string> = {}, remoteAddress = "127.0.0.1", method = "GET") =>
  guardRequest({ url, method, headers: { host: "localhost:8080", ...headers }, socket: { remoteAddress } } as never);

describe("guardRequest", () => {
  it.each(["/", "/a.html", "/%ED%95%9C.html?x=/../", "/..a/b..", "/_ieum/events"])("lets %s pass", (url) => {
    expect(request(url)).toBeUndefined();
  });

  it.each([
    ["/../x", "traversal"],
    ["/a/%2e%2e/%2e%2e/x", "traversal"],
    ["/..%2f_site-x/key.txt", "traversal"],
    ["/..%5c_site", "malformed-path"],
    ["/%zz", "malformed-path"],
    ["/%00", "malformed-path"],
    ["/%c0%ae%c0%ae/", "malformed-path"],
    ["http://localhost/x", "malformed-path"],
  ])("refuses %s: %s", (url, reason) => {
    expect(request(url)).toBe(reason);
  });

  it("refuses foreign hosts, origins, peers and methods", () => {
    expect(request("/", { host: "evil.example" })).toBe("foreign-host");
    expect(request("/", { host: "localhost.evil.example:80" })).toBe("foreign-host");
    expect(request("/", { host: "127.0.0.1.nip.io" })).toBe("foreign-host");
    expect(request("/", { origin: "https://evil.example" })).toBe("foreign-origin");
    expect(request("/", {}, "192.168.0.9")).toBe("foreign-peer");
    expect(request("/", {}, "127.0.0.1", "POST")).toBe("method");
    for (const host of ["127.0.0.1:8080", "[::1]:8080", "LOCALHOST"]) expect(request("/", { host })).toBeUndefined();
    expect(request("/", {}, "::ffff:127.0.0.1")).toBeUndefined();
  });
});
