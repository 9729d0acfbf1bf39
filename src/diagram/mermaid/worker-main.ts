import { parentPort, workerData } from "node:worker_threads";
import type { Lang } from "../../model/options.ts";
import { createTextMeasure } from "../create-text-measure.ts";
import type { FontMetrics } from "../font-metrics.ts";
import { readEscapes } from "../source/read-escapes.ts";
import { catchDrawing } from "./catch-drawing.ts";
import { createWindow } from "./create-window.ts";
import { loadMermaid } from "./load-mermaid.ts";
import { drawingId, renderDiagram } from "./render-diagram.ts";

/** What the worker is started with. */
export interface WorkerSetup {
  readonly lang: Lang;
  readonly fonts: readonly FontMetrics[];
}

const { lang, fonts } = workerData as WorkerSetup;
const plain = createTextMeasure(fonts);
// Text is measured as it will be read, not as the name that stands in for it.
const measure = {
  ...plain,
  width: (text: string, size: number, weight: number) => plain.width(readEscapes(text), size, weight),
};
const window = createWindow(measure);
const take = catchDrawing(window, drawingId);
const mermaid = await loadMermaid();

parentPort?.on("message", ({ id, source }: { id: number; source: string }) => {
  void renderDiagram(mermaid, window, take, measure, source, lang).then(
    (result) => parentPort?.postMessage({ id, result }, []),
    (error: unknown) =>
      parentPort?.postMessage(
        { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
        [],
      ),
  );
});
parentPort?.postMessage({ id: -1 }, []);
