import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
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
  const place = (key: string) => join(folder, `${key}.diagram`);
  return {
    async get(key) {
      try {
        // Small files: asking four times for another thread costs more than the reading.
        const bytes = readFileSync(place(key));
        const body = bytes.subarray(bytes.indexOf(newLine) + 1);
        if (bytes.toString("latin1", 0, bytes.length - body.length - 1) !== sum(body)) return undefined;
        const end = body.indexOf(newLine);
        const problems = JSON.parse(body.toString("utf8", 0, end)) as RenderedDiagram["problems"];
        return { svg: body.toString("utf8", end + 1), problems };
      } catch {
        return undefined;
      }
    },
    async put(key, { svg, problems }) {
      const body = `${JSON.stringify(problems)}\n${svg}`;
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

const newLine = 10;

function sum(body: string | Uint8Array): string {
  return createHash("sha256").update(body).digest("hex").slice(0, 32);
}
