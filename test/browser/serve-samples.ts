import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { createLayout } from "../../_includes/create-layout.ts";
import { buildIndex } from "../../src/search/build-index.ts";
import { previewFileOf } from "../../src/site/preview-place.ts";
import { sampleDocuments } from "./sample-documents.ts";
import { samplePages } from "../layout/sample-pages.ts";

const assets = new URL("../../_includes/assets/", import.meta.url);
const types: Readonly<Record<string, string>> = {
  css: "text/css",
  js: "text/javascript",
  svg: "image/svg+xml",
  json: "application/json",
  html: "text/html; charset=utf-8",
  "/assets/events": "text/event-stream",
};

const preview = {
  title: "쿠버네티스",
  folder: "",
  text: "여러 대의 서버와 여러 개의 서비스를 관리하기 쉽게 해 줍니다.",
  sections: [{ id: "why", heading: "왜 필요한가", text: "서버가 많아지면 손으로 다룰 수 없습니다." }],
};

const previews = `/assets/previews/${previewFileOf("/kubernetes.html", samplePages["note"]!.site.previews)}.json`;

async function bundleSearch(): Promise<Uint8Array> {
  const entry = fileURLToPath(new URL("../../src/browser/open-search.ts", import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
  });
  return outputFiles[0]!.contents;
}

let search: Promise<Uint8Array> | undefined;
const index = buildIndex(sampleDocuments);

async function answer(path: string): Promise<string | Uint8Array> {
  const [, folder = "", name = "", file = ""] = path.split("/");
  if (path === "/assets/search.js") return await (search ??= bundleSearch());
  if (path === "/assets/events") return ": nothing changes here\n\n";
  if (folder === "assets" && name === "search") {
    const content = index.get(file);
    if (content === undefined) throw new Error("no such index file");
    return content;
  }
  if (path === previews) return JSON.stringify({ "/kubernetes.html": preview });
  if (folder === "assets") return await readFile(new URL(name, assets));
  if (path === "/kubernetes.html") return createLayout().page(samplePages["folder"]!);
  const page = folder === "p" ? samplePages[name.replace(/\.html$/, "")] : undefined;
  if (page === undefined) throw new Error("no such sample");
  return createLayout().page(page);
}

/** Serves the sample pages under a strict content security policy: `/p/<name>.html`. */
export async function serveSamples(): Promise<{ readonly origin: string; readonly server: Server }> {
  const inline = /<script>(.*?)<\/script>/.exec(createLayout().page(samplePages["home"]!))?.[1] ?? "";
  const hash = createHash("sha256").update(inline).digest("base64");
  // Notes may hold style attributes (GitHub's own column alignment does); nothing else is allowed inline.
  const policy = `default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'`;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    answer(path).then(
      (content) => {
        response.setHeader("Content-Type", types[path] ?? types[path.split(".").at(-1) ?? ""] ?? "text/plain");
        response.setHeader("Content-Security-Policy", policy);
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
