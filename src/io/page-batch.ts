import type { Page } from "./write-page.ts";

/** Most pages of a batch. */
const MOST = 16;
/** Bytes that a batch holds, or as many as a longer page needs. */
const SIZE = 1024 * 1024;

/** Pages as a thread is sent them: their text is UTF-16 in memory that both share. */
export interface SentPages {
  readonly units: SharedArrayBuffer;
  readonly pages: readonly (readonly [path: string, start: number, end: number])[];
}

/** Gathers pages for a thread, outside of the heap: there they would be copied time and again while they wait. */
export class PageBatch implements SentPages {
  units = new SharedArrayBuffer(SIZE);
  pages: [path: string, start: number, end: number][] = [];
  #bytes = Buffer.from(this.units);
  #end = 0;

  get isEmpty(): boolean {
    return this.pages.length === 0;
  }

  /** Whether there is room for a page. */
  fits({ text }: Page): boolean {
    return this.isEmpty || (this.pages.length < MOST && this.#end + text.length * 2 <= this.units.byteLength);
  }

  /** Takes a page that fits. */
  add({ path, text }: Page): void {
    if (text.length * 2 > this.units.byteLength) {
      this.units = new SharedArrayBuffer(text.length * 2);
      this.#bytes = Buffer.from(this.units);
    }
    const start = this.#end;
    this.#end += this.#bytes.write(text, start, "utf16le");
    this.pages.push([path, start, this.#end]);
  }

  /** Makes it empty; nobody may read it any more. */
  clear(): void {
    this.pages = [];
    this.#end = 0;
  }
}

/** The pages of a batch, one after another. */
export function* readPages({ units, pages }: SentPages): Generator<Page> {
  for (const [path, start, end] of pages)
    yield { path, text: Buffer.from(units, start, end - start).toString("utf16le") };
}
