import { dirname, join, sep } from "node:path";
import { findPackage } from "../../eleventy/find-package.ts";
import { UsageError } from "../../model/usage-error.ts";
import { findReflog } from "../../io/find-reflog.ts";
import { isUnreadFolder } from "../../io/scan-folder.ts";
import type { Context } from "../context.ts";
import { describeFailure } from "../describe-failure.ts";
import { createPreviewServer, type PreviewServer } from "./create-preview-server.ts";
import type { Renewal } from "./create-renewal.ts";
import { findConfigFiles } from "./find-config-files.ts";
import { loadLayout } from "./load-layout.ts";
import { watchFolders } from "./watch-folders.ts";

/** Where a preview is served from, and where. */
export interface Serving {
  /** Absolute path of the pages. */
  readonly output: string;
  /** 0: any that is free. */
  readonly port: number;
}

/**
 * Serves a started preview and follows every change of notes, layouts and configuration, until the reader wants to stop.
 * @throws UsageError `port-taken`, `cannot-listen`
 */
export async function followChanges(renewal: Renewal, { output, port }: Serving, context: Context): Promise<void> {
  const { root, options } = renewal.open().prepared;
  const server = createPreviewServer(output, options.base);
  const got = await listen(server, port);
  const layouts = join(findPackage(), "_includes");
  const config = await findConfigFiles(context.cwd);
  const tell = createTeller(context);
  // Dates come with commits. The folder above is there before the first.
  const reflog = findReflog(root);
  const repository = reflog === undefined ? [] : [dirname(dirname(reflog))];
  const history = new Set(reflog === undefined ? [] : [...repository, dirname(reflog), reflog]);
  const isIgnored = (path: string): boolean => {
    if (config.files.has(path) || config.folders.has(path) || history.has(path) || isInside(layouts, path))
      return false;
    return !isInside(root, path) || path.slice(root.length).split(sep).some(isUnreadFolder);
  };
  const update = async (paths?: readonly string[]): Promise<void> => {
    const { preview } = renewal.open();
    await preview.update((urls) => server.reload(urls), paths);
    preview.settle().catch(tell.failure);
  };
  const relayout = async (): Promise<void> => {
    const { preview, prepared } = renewal.open();
    await preview.build(await loadLayout(prepared.parts));
    server.reload(["*"]);
  };
  const reconfigure = async (): Promise<void> => {
    for (const folder of await config.refresh()) watch.add(folder);
    await renewal.renew(update);
    const { base } = renewal.open().prepared.options;
    server.move(base);
    server.reload(["*"]);
    context.out.write(context.lang === "ko" ? "설정을 다시 읽었습니다.\n" : "The configuration was read again.\n");
    tell.address(got, base);
  };
  const watch = await watchFolders([root, layouts, ...config.folders, ...repository], isIgnored, async (paths) => {
    try {
      if (renewal.isUnread() || paths.some((path) => config.files.has(path))) await reconfigure();
      else if (paths.some((path) => isInside(layouts, path))) await relayout();
      else await update(paths.some((path) => history.has(path)) ? undefined : paths);
      tell.success();
    } catch (error) {
      tell.failure(error);
    }
  });
  if (port !== 0 && got !== port) context.err.write(`ieum: ${tellOther(port, got, context)}\n`);
  tell.address(got, options.base);
  context.out.write(context.lang === "ko" ? "멈추려면 Ctrl+C를 누르세요.\n" : "Press Ctrl+C to stop.\n");
  await aborted(context.signal);
  await watch.close();
  await renewal.open().preview.close();
  await server.close();
}

async function listen(server: PreviewServer, port: number): Promise<number> {
  try {
    return await server.listen(port);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw code === "EADDRINUSE"
      ? new UsageError("port-taken", { port: String(port) }, { cause: error })
      : new UsageError("cannot-listen", { port: String(port), reason: code }, { cause: error });
  }
}

/** What a reader of the terminal is told; a failure once for all saves in a row that it keeps from the pages. */
function createTeller(context: Context) {
  let failing = "";
  return {
    address(port: number, base: string): void {
      const address = `http://localhost:${port}${base}`;
      context.out.write(context.lang === "ko" ? `미리보기: ${address}\n` : `Preview: ${address}\n`);
    },
    success(): void {
      failing = "";
    },
    failure(error: unknown): void {
      const { message } = describeFailure(error, context, "serve");
      if (message !== failing) context.err.write(`ieum: ${message}\n`);
      failing = message;
    },
  };
}

function tellOther(asked: number, got: number, { lang }: Context): string {
  return lang === "ko"
    ? `포트 ${asked}번은 다른 프로그램이 쓰고 있어서 ${got}번을 씁니다.`
    : `Port ${asked} is taken by another program, so ${got} is used.`;
}

function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
