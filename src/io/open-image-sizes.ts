import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { FoundFile } from "./scan-folder.ts";
import { writeKeptFile } from "./write-file.ts";

/** A picture's size in CSS pixels, as it is shown. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
  /** A drawing without a size of its own: it takes what room there is, in this proportion. */
  readonly fluid?: true;
}

/** Measures pictures, again and again: one whose file has not changed is not opened again. */
export interface ImageSizes {
  /** Sizes by path; a file that is no picture is absent. */
  readonly measure: (files: readonly FoundFile[]) => Promise<ReadonlyMap<string, ImageSize>>;
}

/** What a picture's file was when it was measured; no width: it is no picture. */
interface Measured extends Partial<ImageSize> {
  readonly size: number;
  readonly modified: number;
}

/** Nearly all pictures tell their size here; of the others the whole file is read. */
const HEAD = 64 * 1024;
const LARGEST = 64 * 1024 * 1024;

/** Opens the sizes of one folder's pictures. `cacheDir`: `undefined` keeps nothing between runs. */
export function openImageSizes(root: string, cacheDir: string | undefined): ImageSizes {
  const file = cacheDir === undefined ? undefined : join(cacheDir, "images.json");
  let known: ReadonlyMap<string, Measured> | undefined;
  return { measure };

  async function measure(files: readonly FoundFile[]): Promise<ReadonlyMap<string, ImageSize>> {
    if (files.length === 0) return new Map();
    known ??= readKnown(file);
    const now = new Map<string, Measured>();
    const fresh = files.filter(({ path, size, modified }) => {
      const before = known!.get(path);
      if (before?.size !== size || before.modified !== modified) return true;
      now.set(path, before);
      return false;
    });
    if (fresh.length > 0) {
      // Loaded only where there is something to measure.
      const { imageSize } = await import("image-size");
      for (const { path, filePath, size, modified } of fresh)
        now.set(path, { size, modified, ...read(`${root}/${filePath}`, size, imageSize) });
      if (file !== undefined) writeKeptFile(file, JSON.stringify([...now]));
    }
    known = now;
    const sizes = new Map<string, ImageSize>();
    for (const [path, { width, height, fluid }] of now)
      if (width && height) sizes.set(path, { width, height, ...(fluid && { fluid }) });
    return sizes;
  }
}

type Measure = typeof import("image-size").imageSize;

function read(file: string, size: number, measure: Measure): ImageSize | undefined {
  try {
    const head = readHead(file, Math.min(size, HEAD));
    return shown(measure, head) ?? (size > HEAD && size < LARGEST ? shown(measure, readFileSync(file)) : undefined);
  } catch {
    return undefined;
  }
}

/** As a reader sees it: a photograph taken sideways is turned. */
function shown(measure: Measure, bytes: Uint8Array): ImageSize | undefined {
  try {
    const { width, height, orientation = 1, type } = measure(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    if (type === "svg" && !isSized(bytes)) return { width, height, fluid: true };
    const [across, down] = orientation > 4 ? [height, width] : [width, height];
    return { width: Math.round(across), height: Math.round(down) };
  } catch {
    return undefined;
  }
}

function isSized(bytes: Uint8Array): boolean {
  const tag = /<svg\b[^>]*>/i.exec(Buffer.from(bytes).toString("utf8"))?.[0] ?? "";
  return /\swidth=["']?[\d.]+(?:px)?["'\s>]/.test(tag) && /\sheight=["']?[\d.]+(?:px)?["'\s>]/.test(tag);
}

function readHead(file: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const handle = openSync(file, "r");
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}

function readKnown(file: string | undefined): ReadonlyMap<string, Measured> {
  if (file === undefined) return new Map();
  try {
    return new Map(JSON.parse(readFileSync(file, "utf8")) as [string, Measured][]);
  } catch {
    return new Map();
  }
}
