import { createHash } from "node:crypto";
import type { Lang } from "../model/options.ts";
import { findDiagramLinks } from "../text/find-diagram-links.ts";
import { createDiagramCache } from "./create-diagram-cache.ts";
import type { DiagramProblem, DiagramRequest, DiagramResult } from "./diagram-result.ts";
import type { FontMetrics } from "./font-metrics.ts";
import { koreanFonts } from "./korean-fonts.ts";
import type { RenderedDiagram } from "./mermaid/render-diagram.ts";
import { mermaidConfig } from "./mermaid/mermaid-config.ts";
import { palette } from "./palette.ts";
import {
  type DiagramLimits,
  type DiagramWorker,
  DiagramLimitError,
  startDiagramWorker,
} from "./start-diagram-worker.ts";
import { titleToken } from "./svg/tokens.ts";
import { nameDiagramType } from "./svg/name-diagram-type.ts";
import { escapeHtml } from "../text/escape-html.ts";

/** Settings of a renderer. */
export interface DiagramRendererOptions {
  /** Folder for drawings; `undefined`: none are kept. */
  readonly cacheDir: string | undefined;
  readonly lang: Lang;
  /** Time that one diagram may take, in ms. @default 10000 */
  readonly timeLimit?: number;
  /** Memory that one diagram may take, in MB. @default 200 */
  readonly memoryLimit?: number;
  /** Advance widths to lay text out with. @default the widest of the fonts that Koreans have */
  readonly fonts?: readonly FontMetrics[];
}

/** Draws Mermaid sources. */
export interface DiagramRenderer {
  /** Never rejects for what a source holds; call it for many sources at once. */
  render(request: DiagramRequest): Promise<DiagramResult>;
  /** Ends the worker, if one was started. */
  close(): Promise<void>;
}

/** Raised whenever the same source would come out differently: together with Mermaid's version and the settings it keys the cache. */
const codeVersion = 2;
/** The release that is installed, exactly. */
export const mermaidVersion = "12.3.0";
const maxLength = 200_000;

/** Makes a renderer; its worker starts with the first source that the cache does not hold. */
export function createDiagramRenderer(options: DiagramRendererOptions): DiagramRenderer {
  const { lang, timeLimit = 10_000, memoryLimit = 200, fonts = koreanFonts } = options;
  const cache = createDiagramCache(options.cacheDir);
  const settings = hash(JSON.stringify([codeVersion, mermaidVersion, lang, mermaidConfig, palette, fonts]));
  const running = new Map<string, Promise<RenderedDiagram>>();
  let worker: Promise<DiagramWorker> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const draw = async (source: string): Promise<RenderedDiagram> => {
    worker ??= startDiagramWorker({ lang, fonts }, { milliseconds: timeLimit, megabytes: memoryLimit });
    const started = await worker;
    try {
      return await started.draw(source);
    } catch (error) {
      worker = undefined;
      await started.stop();
      return { svg: "", problems: [problemOf(error, { milliseconds: timeLimit, megabytes: memoryLimit })] };
    }
  };
  const enqueue = (source: string): Promise<RenderedDiagram> => {
    const turn = queue.then(() => draw(source));
    queue = turn.catch(() => undefined);
    return turn;
  };
  const find = async (source: string): Promise<RenderedDiagram> => {
    const key = hash(settings + source);
    const stored = await cache.get(key);
    if (stored !== undefined) return stored;
    const drawn = await enqueue(source);
    if (drawn.problems.every((problem) => problem.code !== "diagram-limit")) await cache.put(key, drawn);
    return drawn;
  };

  return {
    async render({ source, title }) {
      const links = findDiagramLinks(source);
      if (source.length > maxLength) {
        return { svg: "", links, problems: [problemAt("diagram-limit", `${source.length} > ${maxLength}`)] };
      }
      let found = running.get(source);
      if (found === undefined) {
        found = find(source);
        running.set(source, found);
      }
      const { svg, problems } = await found;
      return { svg: nameSvg(svg, title, lang), links, problems };
    },
    async close() {
      await queue;
      await worker?.then((one) => one.stop()).catch(() => undefined);
      worker = undefined;
    },
  };
}

function problemOf(error: unknown, limits: DiagramLimits): DiagramProblem {
  if (error instanceof DiagramLimitError) {
    return problemAt(
      "diagram-limit",
      error.limit === "time" ? `${limits.milliseconds / 1000} s` : `${limits.megabytes} MB`,
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  return problemAt("diagram-unsupported", message.split("\n")[0] ?? "");
}

function problemAt(code: "diagram-limit" | "diagram-unsupported", reason: string): DiagramProblem {
  return { code, line: 1, column: 1, target: "", data: { reason } };
}

/** Puts the heading's words and the kind of diagram where the author gave no title. */
function nameSvg(svg: string, title: string, lang: Lang): string {
  const kind = /aria-roledescription="([^"]*)"/u.exec(svg)?.[1] ?? nameDiagramType("", lang);
  const text = title.trim() === "" ? kind : `${escapeHtml(title.trim())} (${kind})`;
  return svg.replaceAll(titleToken, text);
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
