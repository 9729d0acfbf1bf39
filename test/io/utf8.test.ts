import * as fc from "fast-check";
import { describe, it } from "vitest";
import { decodeUtf8, encodeAll, encodeUtf8 } from "../../src/io/utf8.ts";

const unit = fc.constantFrom("a", "가", "é", "😀", "\uFEFF", "\0", "\n", "\uFFFD", "\uD83D", "\uDE00");
const text = fc
  .tuple(fc.array(unit, { maxLength: 8 }), fc.nat({ max: 800 }))
  .map(([units, times]) => units.join("").repeat(times));
const bytes = fc
  .tuple(
    fc.array(fc.constantFrom("61", "eab080", "ea", "b0", "ff", "f09f9880", "efbbbf", "00"), { maxLength: 8 }),
    fc.nat({ max: 500 }),
  )
  .map(([pieces, times]) => Buffer.from(pieces.join("").repeat(times), "hex"));

describe("UTF-8", () => {
  it("is written as Buffer.from writes it", () => {
    fc.assert(fc.property(text, (given) => encodeUtf8(given).equals(Buffer.from(given))));
  });

  it("is written of many texts as of one, though one ends in half a pair", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (given) => encodeAll(given).equals(Buffer.from(given.join("")))),
    );
  });

  it("is read as toString reads it, whatever the bytes", () => {
    fc.assert(fc.property(bytes, (given) => decodeUtf8(given) === given.toString("utf8")));
  });
});
