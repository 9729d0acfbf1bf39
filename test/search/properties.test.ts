import * as fc from "fast-check";
import { expect, it } from "vitest";
import { buildIndex } from "../../src/search/build-index.ts";
import { decodeShard } from "../../src/search/decode-shard.ts";
import { encodeShard } from "../../src/search/encode-shard.ts";
import { foldText } from "../../src/search/fold-text.ts";
import { makeExcerpt } from "../../src/search/make-excerpt.ts";
import { sampleDocument, sampleDocuments } from "./sample-documents.ts";
import { searchDocuments, searchFiles } from "./search-samples.ts";
import { runs } from "../support/runs.ts";

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const hangul = fc.array(syllable, { minLength: 1, maxLength: 8 }).map((syllables) => syllables.join(""));
const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code));
const word = fc.oneof(
  hangul,
  fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,50}$/),
  fc.array(han, { minLength: 1, maxLength: 4 }).map((characters) => characters.join("")),
  fc.stringMatching(/^[1-9]\.[0-9]{1,2}$/),
);

it("finds each word of a text in that text", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), async (words, pick) => {
      const note = sampleDocument("note.md", "제목", [["", words.join(" ")]]);
      const wanted = words[pick % words.length] ?? "";
      const paths = (await searchDocuments([note]).query(wanted)).map(({ path }) => path);
      expect(paths, wanted).toEqual(["note.md"]);
    }),
    { numRuns: runs(200) },
  );
});

const sample = searchDocuments(sampleDocuments);
const piece = fc.oneof(
  word,
  fc.string({ unit: "binary", maxLength: 10 }),
  fc.constantFrom(
    '"',
    "-",
    "#",
    "in:",
    "ㄱ",
    "ㅏ",
    "ㄳ",
    "ㅋㅌㅇㄴ",
    "컨테이너",
    "서버",
    "(",
    "\\",
    "\n",
    "👩‍💻",
    "̈",
    "ᄀ",
  ),
);

it("answers any query with results that hold together", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 5 }), fc.boolean(), async (pieces, spaced) => {
      const results = await sample.query(pieces.join(spaced ? " " : ""), { limit: 5 });
      expect(results.length).toBeLessThanOrEqual(5);
      for (const { excerpt, ranges, title, titleRanges, score } of results) {
        expect(score).toBeGreaterThanOrEqual(0);
        for (const [text, marks] of [
          [excerpt, ranges],
          [title, titleRanges],
        ] as const) {
          let before = -1;
          for (const [start, end] of marks) {
            expect(start).toBeGreaterThan(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            before = end;
          }
        }
      }
    }),
    { numRuns: runs(300) },
  );
});

it("indexes any text", async () => {
  const text = fc.string({ unit: "binary", maxLength: 3000 });
  await fc.assert(
    fc.asyncProperty(text, text, async (title, body) => {
      const files = buildIndex([sampleDocument("a/b.md", title, [["제목", body]], { tags: [title], aliases: [body] })]);
      expect((await searchFiles(files).query("제목"))[0]?.path).toBe("a/b.md");
    }),
    { numRuns: runs(60) },
  );
});

it("folds text without moving anything", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(foldText(text)).toHaveLength(text.length);
    }),
  );
});

it("reads a shard as it was written", () => {
  const entry = fc.record({
    term: fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
    postings: fc.uniqueArray(fc.nat({ max: 2 ** 20 }), { selector: (posting) => posting >>> 3, minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ term }) => term }), (entries) => {
      const sorted = entries
        .map(({ term, postings }) => ({ term, frequency: postings.length, postings: postings.sort((a, b) => a - b) }))
        .sort((one, two) => (one.term < two.term ? -1 : 1));
      const shard = decodeShard(encodeShard(sorted));
      expect([...shard.keys()]).toEqual(sorted.map(({ term }) => term));
      for (const { term, postings } of sorted) {
        const read = shard.get(term)?.();
        expect(read?.units.map((unit, index) => (unit << 3) | (read.impacts[index] ?? 0))).toEqual(postings);
      }
    }),
  );
});

it("cuts an excerpt that holds the first match and is no longer than it may be", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.nat(), (before, length) => {
      const match = "찾는 말";
      const text = `${before}${match}${"다음 말 ".repeat(length % 80)}`;
      const { text: excerpt, ranges } = makeExcerpt(text, [[[before.length, before.length + match.length]]]);
      expect(excerpt.length).toBeLessThanOrEqual(142);
      expect(ranges.map(([start, end]) => excerpt.slice(start, end))).toEqual([match]);
    }),
  );
});
