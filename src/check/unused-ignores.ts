import { diagnosticCodes } from "../model/diagnostic.ts";
import type { Graph } from "../model/graph.ts";
import type { Position } from "../model/position.ts";
import type { PlacedIgnore } from "./apply-ignores.ts";
import { codeLayers, type Layer } from "./code-layers.ts";
import type { Finding } from "./rule.ts";

/** Splits wishes that met no finding into findings of their own, where every layer that could have met them has run, and the rest. */
export function unusedIgnores(
  graph: Graph,
  unused: readonly PlacedIgnore[],
  ran: ReadonlySet<Layer>,
): { readonly findings: readonly Finding[]; readonly open: readonly PlacedIgnore[] } {
  const isOpen = (placed: PlacedIgnore): boolean => layersOf(graph, placed).some((layer) => !ran.has(layer));
  return {
    findings: unused.filter((placed) => !isOpen(placed)).map(toFinding),
    open: unused.filter(isOpen),
  };
}

function toFinding({ path, ignore }: PlacedIgnore): Finding {
  const unknown = ignore.codes.filter((code) => !Object.hasOwn(diagnosticCodes, code));
  return {
    code: "unused-ignore",
    path,
    position: ignore.position,
    target: ignore.codes.join(" "),
    data: { unknown },
  };
}

function layersOf(graph: Graph, { path, ignore }: PlacedIgnore): readonly Layer[] {
  if (ignore.codes.length > 0) return ignore.codes.flatMap(codeLayers);
  const note = [...graph.notes.values()].find((one) => one.path === path)!;
  const isMeant = ({ line }: Position): boolean => ignore.line === undefined || line === ignore.line;
  const links = graph.edges.get(note.id)!.filter(({ link }) => isMeant(link.position));
  const layers: Layer[] = ["source"];
  // A page may be an orphan whatever stands in it.
  if (ignore.line === undefined || links.length > 0 || note.headings.some(({ position }) => isMeant(position)))
    layers.push("site");
  if (links.some(({ resolution }) => resolution.type === "external")) layers.push("external");
  return layers;
}
