import { expect, it } from "vitest";
import { readJoinedTerms } from "../../src/search/read-joined-terms.ts";

it.each(["가", "漢"])("reads a heading of %s without end", (character) => {
  expect(readJoinedTerms(character.repeat(1_500_000))).toHaveLength(1_500_000);
});
