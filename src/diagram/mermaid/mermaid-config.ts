import { roleOf } from "../palette.ts";
import { closedSettings, ignoredSettings } from "../source/find-unsafe.ts";
import { themeVariables } from "./theme-variables.ts";

/** Fonts that Koreans have, safest first; a site changes it by `--diagram-font`. */
export const fontFamily =
  "Pretendard Variable, Pretendard, Apple SD Gothic Neo, Malgun Gothic, Noto Sans KR, Noto Sans CJK KR, Nanum Gothic, sans-serif";

const accents = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const c4Shapes = [
  "person",
  "system",
  "system_db",
  "system_queue",
  "container",
  "container_db",
  "container_queue",
  "component",
  "component_db",
  "component_queue",
];

/** How Mermaid is set up; what an author may change of it is decided elsewhere. */
export const mermaidConfig = {
  startOnLoad: false,
  securityLevel: "strict",
  suppressErrorRendering: true,
  logLevel: 5,
  theme: "base",
  look: "neo",
  // Quick, and what notes written for other hosts were drawn with; `layout: elk` is the author's choice.
  layout: "dagre",
  // HTML labels break Korean inside words and need foreignObject.
  htmlLabels: false,
  flowchart: { htmlLabels: false, wrappingWidth: 200, minNodeWidth: 60, subGraphTitleMargin: { top: 8, bottom: 10 } },
  mindmap: { layout: "cose-bilkent" },
  swimlane: { layout: "swimlane" },
  class: { htmlLabels: false },
  secure: [...closedSettings, ...ignoredSettings],
  fontFamily,
  themeVariables,
  deterministicIds: true,
  handDrawnSeed: 1,
  maxTextSize: 200_000,
  maxEdges: 5000,
  state: { wrappingWidth: 200, minNodeWidth: 60 },
  sequence: { actorFontFamily: fontFamily, noteFontFamily: fontFamily, messageFontFamily: fontFamily },
  journey: {
    textPlacement: "tspan",
    taskFontFamily: fontFamily,
    titleFontFamily: fontFamily,
    actorColours: accents.map((i) => roleOf(`accent-${i}`).light),
    sectionFills: accents.map((i) => roleOf(`soft-${i}`).light),
    sectionColours: [roleOf("text").light],
  },
  timeline: { textPlacement: "tspan", taskFontFamily: fontFamily },
  gantt: { fontSize: 13, sectionFontSize: 13, barHeight: 26, barGap: 6, leftPadding: 110 },
  usecase: { actorFontFamily: fontFamily, usecaseFontFamily: fontFamily },
  sankey: { linkColor: "source" },
  c4: {
    ...Object.fromEntries(
      ["", "external_"].flatMap((kind) =>
        c4Shapes.flatMap((shape) => [
          [`${kind}${shape}FontFamily`, fontFamily],
          [`${kind}${shape}_bg_color`, roleOf(kind === "" ? c4Fill(shape) : "done").light],
          [`${kind}${shape}_border_color`, roleOf(kind === "" ? "stroke" : "line").light],
        ]),
      ),
    ),
    boundaryFontFamily: fontFamily,
    messageFontFamily: fontFamily,
  },
} as const;

function c4Fill(shape: string): "soft-5" | "soft-1" | "fill" | "group" {
  if (shape === "person") return "soft-5";
  if (shape.startsWith("system")) return "soft-1";
  return shape.startsWith("container") ? "fill" : "group";
}
