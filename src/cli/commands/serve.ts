import { createHash } from "node:crypto";
import { dirname, join, sep } from "node:path";
import { createLayout } from "../../../_includes/create-layout.ts";
import { findPackage } from "../../eleventy/find-package.ts";
import { hideFromGit } from "../../io/hide-from-git.ts";
import { UsageError } from "../../model/usage-error.ts";
import type { Command } from "../command.ts";
import type { Context } from "../context.ts";
import { describeFailure } from "../describe-failure.ts";
import { listConfigFiles } from "../list-config-files.ts";
import { prepare, noteFlags } from "../prepare.ts";
import { createPreviewServer } from "../preview/create-preview-server.ts";
import { loadLayout } from "../preview/load-layout.ts";
import { type OpenPreview, openPreview } from "../preview/open-preview.ts";
import { watchFolders } from "../preview/watch-folders.ts";

/** `ieum serve`: a preview on this machine alone that follows every change, until it is stopped. */
export const serve: Command = {
  flags: { ...noteFlags, port: { type: "string", short: "p" }, once: { type: "boolean" } },
  async run(args, context) {
    const port = parsePort(args.text("port"));
    const overrides = { drafts: true, print: 0 };
    const prepared = await prepare(args, context, overrides);
    const { root } = prepared;
    const output = join(
      context.cwd,
      ".cache",
      "ieum",
      "preview",
      createHash("sha256").update(root).digest("hex").slice(0, 8),
    );
    let open = openPreview(prepared, output, context);
    try {
      await open.start();
      hideFromGit(join(context.cwd, ".cache", "ieum"));
      if (!args.flag("once")) await follow(context);
      return 0;
    } finally {
      await open.close();
    }

    async function follow({ signal }: Context): Promise<void> {
      const server = createPreviewServer(output, prepared.options.base);
      const got = await server.listen(port).catch((error: NodeJS.ErrnoException) => {
        const { code = "" } = error;
        throw code === "EADDRINUSE"
          ? new UsageError("port-taken", { port: String(port) }, { cause: error })
          : new UsageError("cannot-listen", { port: String(port), reason: code }, { cause: error });
      });
      const layouts = join(findPackage(), "_includes");
      const config = new Set(await listConfigFiles(context.cwd));
      /** A file that is not there yet, or for a moment, is heard of through its folder alone. */
      const configFolders = new Set([...config].map((file) => dirname(file)));
      /** What is told, once for all saves in a row that it keeps from the pages. */
      let failing = "";
      /** The configuration could not be read, for which not it alone need be at fault. */
      let unread = false;
      const tell = (error: unknown): void => {
        const { message } = describeFailure(error, context, "serve");
        if (message !== failing) context.err.write(`ieum: ${message}\n`);
        failing = message;
      };
      const watch = await watchFolders([root, layouts, ...configFolders], isIgnored, async (paths) => {
        try {
          if (unread || paths.some((path) => config.has(path))) await reconfigure();
          else if (paths.some((path) => isInside(layouts, path))) {
            await open.preview.build(await loadLayout(open.prepared.parts));
            server.reload(["*"]);
          } else await update(paths);
          failing = "";
        } catch (error) {
          tell(error);
        }
      });
      const say = (): void => {
        const address = `http://localhost:${got}${open.prepared.options.base}`;
        context.out.write(context.lang === "ko" ? `미리보기: ${address}\n` : `Preview: ${address}\n`);
      };
      if (port !== 0 && got !== port) context.err.write(`ieum: ${tellOther(port, got, context)}\n`);
      say();
      context.out.write(context.lang === "ko" ? "멈추려면 Ctrl+C를 누르세요.\n" : "Press Ctrl+C to stop.\n");
      await new Promise<void>((resolve) =>
        signal.aborted ? resolve() : signal.addEventListener("abort", () => resolve(), { once: true }),
      );
      await watch.close();
      await open.preview.close();
      await server.close();

      function isIgnored(path: string): boolean {
        if (config.has(path) || configFolders.has(path) || isInside(layouts, path)) return false;
        return (
          !isInside(root, path) || /[\\/](?:\.[^\\/]+|node_modules|_site)(?:[\\/]|$)/.test(path.slice(root.length))
        );
      }

      async function update(paths?: readonly string[]): Promise<void> {
        await open.preview.update((urls) => server.reload(urls), paths);
        open.preview.settle().catch(tell);
      }

      /** Begins anew with another configuration; goes on with the one before where that cannot be. */
      async function reconfigure(): Promise<void> {
        for (const file of await listConfigFiles(context.cwd)) {
          config.add(file);
          const folder = dirname(file);
          if (configFolders.has(folder)) continue;
          configFolders.add(folder);
          watch.add(folder);
        }
        const before = open;
        let next: OpenPreview | undefined;
        try {
          next = openPreview(await prepare(args, context, overrides, true), output, context);
          await before.preview.close();
          await next.start();
        } catch (error) {
          unread = next === undefined;
          await next?.close();
          // Notes may have changed too, and pages be half of the one, half of the other.
          if (next === undefined) await update();
          else await before.preview.build(createLayout(before.prepared.parts));
          throw error;
        }
        [open, unread] = [next, false];
        await before.close();
        server.move(open.prepared.options.base);
        server.reload(["*"]);
        context.out.write(context.lang === "ko" ? "설정을 다시 읽었습니다.\n" : "The configuration was read again.\n");
        say();
      }
    }
  },
};

function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

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
