import type { TermEntry } from "./encode-shard.ts";
import { restMark } from "./mark-terms.ts";

/** Most postings of a term that a query reads; beyond, the most telling are kept and the rest stands apart. */
const mostPostings = 2048;

function* splitFrequent(term: string, postings: readonly number[]): Generator<TermEntry> {
  if (postings.length <= mostPostings || /^[#/~]/.test(term)) {
    yield { term, frequency: postings.length, postings };
    return;
  }
  const sizes = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const posting of postings) sizes[posting & 7] = (sizes[posting & 7] ?? 0) + 1;
  let floor = 7;
  let kept = 0;
  while (floor >= 0 && kept + (sizes[floor] ?? 0) <= mostPostings) kept += sizes[floor--] ?? 0;
  // Of the impact that does not fit whole, every so many are kept.
  const room = mostPostings - kept;
  const step = Math.max(1, (sizes[Math.max(floor, 0)] ?? 0) / Math.max(room, 1));
  const rest: number[] = [];
  let next = 0;
  let seen = 0;
  const best = postings.filter((posting) => {
    const impact = posting & 7;
    if (impact > floor) return true;
    if (impact === floor && seen++ >= next && room > 0) {
      next += step;
      return true;
    }
    rest.push(posting);
    return false;
  });
  yield { term, frequency: postings.length, postings: best };
  if (rest.length > 0) yield { term: restMark + term, frequency: postings.length, postings: rest };
}

/** Sorts all terms by UTF-16 unit and cuts them into runs of about so many bytes. */
export function* cutShards(
  terms: Iterable<readonly [string, readonly number[]]>,
  target: number,
): Generator<TermEntry[]> {
  const entries: TermEntry[] = [];
  for (const [term, postings] of terms) for (const entry of splitFrequent(term, postings)) entries.push(entry);
  entries.sort((one, two) => (one.term < two.term ? -1 : 1));
  let shard: TermEntry[] = [];
  let size = 0;
  for (const entry of entries) {
    const bytes = 6 + entry.postings.length * 1.4;
    if (size > 0 && size + bytes > target * 1.25) {
      yield shard;
      shard = [];
      size = 0;
    }
    shard.push(entry);
    size += bytes;
    if (size >= target) {
      yield shard;
      shard = [];
      size = 0;
    }
  }
  if (shard.length > 0) yield shard;
}
