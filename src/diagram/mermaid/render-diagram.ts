import { listElements } from "../dom/list-elements.ts";
import type { DOMWindow } from "jsdom";
import type { Lang } from "../../model/options.ts";
import { findAuthoredColours } from "../colour/themed-colour.ts";
import type { TextMeasure } from "../create-text-measure.ts";
import { createCascade } from "../css/create-cascade.ts";
import type { DiagramProblem } from "../diagram-result.ts";
import { inkOfRun, layoutText } from "../geometry/layout-text.ts";
import { identity, transformBox } from "../geometry/matrix.ts";
import { createElementMeasure } from "../geometry/measure-element.ts";
import { readEscapes } from "../source/read-escapes.ts";
import { checkData } from "../source/check-data.ts";
import { findUnsafe } from "../source/find-unsafe.ts";
import { prepareSource, type PreparedSource } from "../source/prepare-source.ts";
import { cleanSvg } from "../svg/clean-svg.ts";
import { describeSvg } from "../svg/describe-svg.ts";
import { fixContrast } from "../svg/fix-contrast.ts";
import { fixDrawing } from "../svg/fix-drawing.ts";
import { foreignToText } from "../svg/foreign-to-text.ts";
import { markLinks } from "../svg/mark-links.ts";
import { renameIds } from "../svg/rename-ids.ts";
import { isShown, resolveStyles } from "../svg/resolve-styles.ts";
import { roundNumbers } from "../svg/round-numbers.ts";
import { sizeSvg } from "../svg/size-svg.ts";
import { dropTokens } from "../svg/tokens.ts";
import { writeStyles } from "../svg/write-styles.ts";
import type { TakeDrawing } from "./catch-drawing.ts";
import { readError } from "./read-error.ts";
import { seedRandom } from "./seed-random.ts";

/** What Mermaid's module offers, as far as it is used. */
export interface Mermaid {
  initialize(config: unknown): void;
  render(id: string, text: string): Promise<{ diagramType: string }>;
}

/** A drawing with tokens in it, or problems and no drawing. */
export interface RenderedDiagram {
  readonly svg: string;
  readonly problems: readonly DiagramProblem[];
}

/** Mermaid's id for what it draws. */
export const drawingId = "mmd";

/** Draws one source; runs in the worker, one at a time. */
export async function renderDiagram(
  mermaid: Mermaid,
  window: DOMWindow,
  take: TakeDrawing,
  measure: TextMeasure,
  source: string,
  lang: Lang,
): Promise<RenderedDiagram> {
  const prepared = prepareSource(source);
  const remarks = [...checkData(source, prepared.keyword), ...findUnsafe(source)];
  let drawn: { diagramType: string };
  const restore = seedRandom();
  try {
    drawn = await mermaid.render(drawingId, prepared.text);
  } catch (error) {
    return { svg: "", problems: withError(remarks, readError(error, prepared)) };
  } finally {
    restore();
    window.document.body.innerHTML = "";
  }
  const svg = take();
  if (svg === undefined || drawn.diagramType === "error") {
    return { svg: "", problems: [...remarks, unsupported(prepared, [])] };
  }
  readTexts(svg);
  foreignToText(svg, measure);
  const cascade = createCascade();
  const elements = createElementMeasure(cascade, measure);
  fixDrawing(svg, elements);
  const authored = findAuthoredColours(source);
  const { texts, styles, fixes } = cascade.hold(() => {
    const runs = [...svg.querySelectorAll("text")].flatMap((text) => {
      const matrix = elements.matrix(text);
      return layoutText(text, cascade, measure).map((run) => ({ run, matrix }));
    });
    const matrices = new Map(listElements(svg).map((element) => [element, elements.matrix(element)]));
    const styles = resolveStyles(svg, cascade);
    const shown = runs.filter(({ run }) => isShown(styles, run.element));
    const texts = shown.map(({ run, matrix }) => transformBox(inkOfRun(run), matrix));
    return {
      texts,
      styles,
      fixes: fixContrast(svg, styles, authored, runs, (element) => matrices.get(element) ?? identity),
    };
  });
  const lost = cleanSvg(svg);
  writeStyles(svg, styles, authored, fixes);
  markLinks(svg);
  describeSvg(svg, drawn.diagramType, lang);
  sizeSvg(svg, texts);
  renameIds(svg);
  roundNumbers(svg);
  const text = new window.XMLSerializer().serializeToString(svg);
  return { svg: text, problems: lost.length === 0 ? remarks : [...remarks, unsupported(prepared, lost)] };
}

function unsupported(source: PreparedSource, lost: readonly string[]): DiagramProblem {
  const data = { type: source.keyword, reason: lost.join(", ") };
  return { code: "diagram-unsupported", ...source.toOriginal(1, 1), target: source.keyword, data };
}

/** A value found bad beforehand says more than the error that it led to. */
function withError(remarks: readonly DiagramProblem[], error: DiagramProblem): DiagramProblem[] {
  const known = remarks.some(
    (one) => one.code === error.code && one.line === error.line && one.code === "diagram-data",
  );
  return known ? [...remarks] : [...remarks, error];
}

function readTexts(svg: Element): void {
  const texts = svg.ownerDocument.createTreeWalker(svg, 4 /* text nodes */);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (node.parentElement?.localName !== "style") node.nodeValue = dropTokens(readEscapes(node.nodeValue ?? ""));
  }
}
