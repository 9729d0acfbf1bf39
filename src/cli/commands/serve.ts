import { createHash } from "node:crypto";
import { join, sep } from "node:path";
import { createLayout } from "../../../_includes/create-layout.ts";
import { convertPictures } from "../../eleventy/convert-pictures.ts";
import { findPackage } from "../../eleventy/find-package.ts";
import { UsageError } from "../../model/usage-error.ts";
import { createLoader } from "../../site/create-loader.ts";
import type { Site } from "../../site/site.ts";
import type { Command } from "../command.ts";
import type { Context } from "../context.ts";
import { describeFailure } from "../describe-failure.ts";
import { prepare, noteFlags } from "../prepare.ts";
import { createPreview } from "../preview/create-preview.ts";
import { createPreviewServer } from "../preview/create-preview-server.ts";
import { loadLayout } from "../preview/load-layout.ts";
import { watchFolders } from "../preview/watch-folders.ts";
import { createProgress } from "../progress.ts";
import { reportFindings } from "../report-findings.ts";

/** `ieum serve`: a preview on this machine alone that follows every change, until it is stopped. */
export const serve: Command = {
  flags: { ...noteFlags, port: { type: "string", short: "p" }, once: { type: "boolean" } },
  async run(args, context) {
    const port = parsePort(args.text("port"));
    const { root, options, cacheDir, parts } = await prepare(args, context, { drafts: true, print: 0 });
    const output = join(
      context.cwd,
      ".cache",
      "ieum",
      "preview",
      createHash("sha256").update(root).digest("hex").slice(0, 8),
    );
    const progress = createProgress(context);
    const loader = createLoader({
      root,
      options,
      cacheDir,
      skip: [join(context.cwd, ".cache")],
      convert: convertPictures,
      onProgress: progress.load,
    });
    let told = "[]";
    const preview = createPreview(root, output, loader, (site, failed) => {
      const now = JSON.stringify(failed);
      if (now === told) return;
      told = now;
      progress.end();
      reportFindings({ root, notes: site.graph.notes.size, diagnostics: failed }, context, options.guideUrl);
    });
    try {
      const site = await preview.build(createLayout(parts));
      progress.end();
      const { graph, diagnostics } = site;
      reportFindings({ root, notes: graph.notes.size, diagnostics }, context, options.guideUrl);
      if (args.flag("once")) return 0;
      await follow(site, context);
      return 0;
    } finally {
      progress.end();
      await loader.close();
    }

    async function follow(site: Site, { signal }: Context): Promise<void> {
      const server = createPreviewServer(output, site.options.base);
      const got = await server.listen(port).catch((error: NodeJS.ErrnoException) => {
        const { code = "" } = error;
        throw code === "EADDRINUSE"
          ? new UsageError("port-taken", { port: String(port) }, { cause: error })
          : new UsageError("cannot-listen", { port: String(port), reason: code }, { cause: error });
      });
      const layouts = join(findPackage(), "_includes");
      /** What is told, once for all saves in a row that it keeps from the pages. */
      let failing = "";
      const tell = (error: unknown): void => {
        const { message } = describeFailure(error, context, "serve");
        if (message !== failing) context.err.write(`ieum: ${message}\n`);
        failing = message;
      };
      const watch = await watchFolders([root, layouts], isIgnored, async (paths) => {
        try {
          if (paths.some((path) => path.startsWith(layouts + sep))) {
            await preview.build(await loadLayout(parts));
            server.reload(["*"]);
          } else {
            await preview.update((urls) => server.reload(urls), paths);
            preview.settle().catch(tell);
          }
          failing = "";
        } catch (error) {
          tell(error);
        }
      });
      const address = `http://localhost:${got}${site.options.base}`;
      const stop = context.lang === "ko" ? "멈추려면 Ctrl+C를 누르세요." : "Press Ctrl+C to stop.";
      if (port !== 0 && got !== port) context.err.write(`ieum: ${tellOther(port, got, context)}\n`);
      const told = context.lang === "ko" ? `미리보기: ${address}` : `Preview: ${address}`;
      context.out.write(`${told}\n${stop}\n`);
      await new Promise<void>((resolve) =>
        signal.aborted ? resolve() : signal.addEventListener("abort", () => resolve(), { once: true }),
      );
      await watch.close();
      await preview.close();
      await server.close();
    }

    function isIgnored(path: string): boolean {
      return /[\\/](?:\.[^\\/]+|node_modules|_site)(?:[\\/]|$)/.test(path.slice(root.length)) && path.startsWith(root);
    }
  },
};

function tellOther(asked: number, got: number, { lang }: Context): string {
  return lang === "ko"
    ? `포트 ${asked}번은 다른 프로그램이 쓰고 있어서 ${got}번을 씁니다.`
    : `Port ${asked} is taken by another program, so ${got} is used.`;
}

/** @throws UsageError `bad-value` */
function parsePort(written: string | undefined): number {
  if (written === undefined) return 8080;
  const port = Number(written);
  if (/^\d+$/.test(written) && port < 65_536) return port;
  throw new UsageError("bad-value", { option: "--port", value: written, expected: "0–65535" });
}
