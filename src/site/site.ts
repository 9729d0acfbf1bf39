import type { LinkedGraph } from "../graph/linked-graph.ts";
import type { PlacedIgnore } from "../check/apply-ignores.ts";
import type { Finding } from "../check/rule.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ImageSize } from "../io/open-image-sizes.ts";
import type { Dates } from "../io/read-dates.ts";
import type { Edge } from "../model/graph.ts";
import type { NoteId } from "../model/note-id.ts";
import type { Options } from "../model/options.ts";
import type { PictureVariant } from "./picture.ts";
import type { Outline } from "./build-outline.ts";

/** A drawn diagram, or why there is none. */
export interface DrawnDiagram {
  /** Links are placeholders that `fillDiagram` fills. */
  readonly svg: string | undefined;
  readonly findings: readonly Finding[];
}

/** A drawn `.mmd` file. */
export interface DrawnFile extends DrawnDiagram {
  /** Its links, in source order. */
  readonly edges: readonly Edge[];
  readonly source: string;
}

/** All that load found; render only looks up in it. */
export interface Site {
  /** The notes folder, as given. */
  readonly root: string;
  readonly options: Options;
  /** `Options.title`, or what stands for it. */
  readonly title: string;
  readonly graph: LinkedGraph;
  readonly outline: Outline;
  /** `diagrams.get(id)[i]` belongs to `diagrams[i]` of the note. */
  readonly diagrams: ReadonlyMap<NoteId, readonly DrawnDiagram[]>;
  /** `.mmd` files that notes show, by path. */
  readonly diagramFiles: ReadonlyMap<string, DrawnFile>;
  /** When git says that notes were last changed; empty where it is not asked. */
  readonly dates: Dates;
  /** Sizes of the pictures that notes show, by path. */
  readonly images: ReadonlyMap<string, ImageSize>;
  /** Newer formats of pictures, by path. */
  readonly pictures: ReadonlyMap<string, readonly PictureVariant[]>;
  /** Sorted by path, line, column. */
  readonly diagnostics: readonly Diagnostic[];
  /** Authors' wishes (`ieum-ignore-next-line`, `ieum-ignore-file`) that only a later layer can meet. */
  readonly openIgnores: readonly PlacedIgnore[];
}
