import { ByteWriter } from "./byte-writer.ts";

/** A term with its postings, each `unit << 3 | impact`, ascending. */
export interface TermEntry {
  readonly term: string;
  readonly frequency: number;
  readonly postings: readonly number[];
}

function writePostings(writer: ByteWriter, postings: readonly number[]): void {
  let last = 0;
  for (const posting of postings) {
    const unit = posting >>> 3;
    writer.writeNumber(((unit - last) << 3) | (posting & 7));
    last = unit;
  }
}

/**
 * A run of sorted terms as bytes. Per term: units shared with the term before, length and UTF-8 of the rest, frequency,
 * length of the postings, postings. A posting is the distance from the unit before, shifted by three, and the impact.
 */
export function encodeShard(entries: readonly TermEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  let room = new Uint8Array(256);
  const writer = new ByteWriter();
  const scratch = new ByteWriter();
  let before = "";
  writer.writeNumber(entries.length);
  for (const { term, frequency, postings } of entries) {
    let shared = 0;
    while (shared < before.length && shared < term.length && before[shared] === term[shared]) shared++;
    // Half a surrogate pair cannot be written as UTF-8.
    if (/[\ud800-\udbff]/.test(term.charAt(shared - 1))) shared--;
    if (room.length < term.length * 3) room = new Uint8Array(term.length * 3);
    const rest = room.subarray(0, encoder.encodeInto(term.slice(shared), room).written);
    scratch.clear();
    writePostings(scratch, postings);
    writer.writeNumber(shared);
    writer.writeNumber(rest.length);
    writer.writeBytes(rest);
    writer.writeNumber(frequency);
    writer.writeNumber(scratch.length);
    writer.writeBytes(scratch.written);
    before = term;
  }
  return writer.finish();
}
