import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RenderedDiagram } from "./mermaid/render-diagram.ts";

/** Drawings on disk, by key. */
export interface DiagramCache {
  get(key: string): Promise<RenderedDiagram | undefined>;
  put(key: string, diagram: RenderedDiagram): Promise<void>;
}

/**
 * Opens a cache in a folder, made on the first write. Entries are written beside and renamed into place, and carry a
 * checksum: two builds at once do no harm, and a damaged entry counts as absent. `undefined`: nothing is kept.
 */
export function createDiagramCache(folder: string | undefined): DiagramCache {
  if (folder === undefined) return { get: async () => undefined, put: async () => {} };
  const place = (key: string) => join(folder, `${key}.json`);
  return {
    async get(key) {
      try {
        const text = await readFile(place(key), "utf8");
        const end = text.indexOf("\n");
        const body = text.slice(end + 1);
        return text.slice(0, end) === sum(body) ? (JSON.parse(body) as RenderedDiagram) : undefined;
      } catch {
        return undefined;
      }
    },
    async put(key, diagram) {
      const body = JSON.stringify(diagram);
      const draft = `${place(key)}.${process.pid}-${randomBytes(4).toString("hex")}`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(draft, `${sum(body)}\n${body}`);
        await rename(draft, place(key));
      } catch {
        // A cache that cannot be written (a full disk, a read-only folder) costs time, not the build.
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}

function sum(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
