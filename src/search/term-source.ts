import { decodeShard, type Shard } from "./decode-shard.ts";
import type { Postings } from "./postings.ts";
import { hashLength, type SearchEntry, shardFileName } from "./search-entry.ts";
import type { Lookup } from "./word-form.ts";

/** A range of terms reads no more shards and no more terms than this. */
const mostShards = 2;
const mostTerms = 48;

/** Fetches shards once and looks terms up in them. */
export class TermSource {
  readonly #entry: SearchEntry;
  readonly #load: (file: string) => Promise<Uint8Array>;
  readonly #shards = new Map<number, Shard>();

  constructor(entry: SearchEntry, load: (file: string) => Promise<Uint8Array>) {
    this.#entry = entry;
    this.#load = load;
  }

  #shardOf(term: string): number {
    const { shards } = this.#entry;
    let low = 0;
    let high = shards.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((shards[middle] ?? "") <= term) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #shardsOf({ from, to }: Lookup): number[] {
    const first = this.#shardOf(from);
    const last = Math.min(from === to ? first : this.#shardOf(to), first + mostShards - 1);
    return this.#entry.shards.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }

  /** Fetches what the lookups need and is not there yet, all at once. */
  async fetch(lookups: Iterable<Lookup>): Promise<void> {
    const wanted = new Set<number>();
    for (const lookup of lookups) for (const shard of this.#shardsOf(lookup)) wanted.add(shard);
    await Promise.all(
      [...wanted]
        .filter((shard) => !this.#shards.has(shard))
        .map(async (shard) => {
          const hash = this.#entry.shardNames.slice(shard * hashLength, (shard + 1) * hashLength);
          this.#shards.set(shard, decodeShard(await this.#load(shardFileName(hash))));
        }),
    );
  }

  /** Postings of the terms in a range; shards that were not fetched count as empty. */
  find(lookup: Lookup): Postings[] {
    const { from, to } = lookup;
    const found: Postings[] = [];
    for (const index of this.#shardsOf(lookup)) {
      const shard = this.#shards.get(index);
      if (shard === undefined) continue;
      if (from === to) {
        const postings = shard.get(from)?.();
        return postings === undefined ? [] : [postings];
      }
      for (const [term, read] of shard) {
        if (term > to || found.length >= mostTerms) break;
        if (term >= from) found.push(read());
      }
    }
    return found;
  }
}
