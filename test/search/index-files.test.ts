import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildIndex } from "../../src/search/build-index.ts";
import { indexFiles } from "../../src/search/index-files.ts";
import type { SearchDocument } from "../../src/search/search-document.ts";
import { searchEntryFile } from "../../src/search/search-entry.ts";
import { generateDocuments } from "./generate-documents.ts";
import { sampleDocument, sampleDocuments } from "./sample-documents.ts";
import { searchDocuments, searchFiles } from "./search-samples.ts";

const { documents, words } = generateDocuments(1000);
const files = buildIndex(documents);

/** Compressed bytes that a reader's queries load, one after another. */
async function loadedBytes(queries: readonly string[]): Promise<number> {
  let bytes = 0;
  const search = searchFiles(files, (_, content) => {
    bytes += gzipSync(content).length;
  });
  for (const query of queries) await search.query(query);
  return bytes;
}

const frequent = words[0] ?? "";
const common = words[40] ?? "";
const rare = words[4000] ?? "";

describe("what is loaded at 1,000 notes", () => {
  it.each([
    ["a frequent word", frequent],
    ["a rare word", rare],
    ["two words", `${frequent} ${rare}`],
    ["a Latin word", "docker"],
    ["a word that is nowhere", "꿻뷁쉛뚫"],
    ["six words", words.slice(100, 106).join(" ")],
    ["initials", "ㄱㅅ"],
    ["a folder", "in:폴더3"],
  ])("first query, %s: no more than 60 KB", async (_, query) => {
    expect(await loadedBytes([query])).toBeLessThan(60_000);
  });

  it("five queries: no more than 150 KB", async () => {
    expect(await loadedBytes([frequent, common, rare, `${common} docker`, words[777] ?? ""])).toBeLessThan(150_000);
  });

  it("is a small entry, and shards and texts of bounded size", () => {
    expect(gzipSync(files.get(searchEntryFile) ?? "").length).toBeLessThan(12_000);
    for (const [name, content] of files) {
      if (name !== searchEntryFile) expect(gzipSync(content).length, name).toBeLessThan(12_000);
    }
  });
});

describe("indexFiles", () => {
  it("gives the same files for the same notes", () => {
    expect(buildIndex(documents.slice(0, 50))).toEqual(buildIndex(documents.slice(0, 50)));
  });

  it("names files by content, so that a note changed leaves the names of most others as they were", () => {
    const changed = documents.map((document, number) =>
      number === 500 ? { ...document, sections: [{ heading: "", anchor: "", text: "달라진 글입니다." }] } : document,
    );
    const after = buildIndex(changed);
    const texts = [...files.keys()].filter((name) => name.startsWith("unit-"));
    const kept = texts.filter((name) => after.has(name));
    expect(kept.length / texts.length).toBeGreaterThan(0.9);
    for (const name of kept) expect(after.get(name)).toEqual(files.get(name));
  });

  it("reads each note once and gives the entry last", () => {
    let read = 0;
    function* notes(): Generator<SearchDocument> {
      for (const document of sampleDocuments) {
        read++;
        yield document;
      }
    }
    const names = [...indexFiles(notes())].map(([name]) => name);
    expect(read).toBe(sampleDocuments.length);
    expect(names.at(-1)).toBe(searchEntryFile);
    expect(new Set(names).size).toBe(names.length);
  });

  it("has an entry for no notes at all", async () => {
    const empty = buildIndex([]);
    expect([...empty.keys()]).toEqual([searchEntryFile]);
    expect(await searchFiles(empty).query("도커 #태그 in:서버 -말 ㅋㅌ zjsx")).toEqual([]);
  });
});

describe("at many notes", () => {
  const pages = Array.from({ length: 3000 }, (_, number) =>
    sampleDocument(`${number}.md`, `쪽 ${number}`, [
      ["", number === 2999 ? "모두에 있는 서버 그리고 단풍" : "모두에 있는 서버"],
    ]),
  );
  const search = searchDocuments(pages);

  it("finds a rare word beside one that is everywhere", async () => {
    expect((await search.query("서버 단풍"))[0]?.path).toBe("2999.md");
  });

  it("excludes by a word that is everywhere, also where its postings stand apart", async () => {
    expect(await search.query("단풍 -서버")).toEqual([]);
    expect((await search.query("단풍 -겨울"))[0]?.path).toBe("2999.md");
  });
});

describe("createSearch", () => {
  it("loads nothing before the first query, and each file once", async () => {
    const loads: string[] = [];
    const search = searchFiles(buildIndex(sampleDocuments), (file) => loads.push(file));
    expect(loads).toEqual([]);
    await search.query("컨테이너");
    await search.query("컨테이너");
    expect(new Set(loads).size).toBe(loads.length);
  });

  it("tries again after a file could not be loaded", async () => {
    const index = buildIndex(sampleDocuments);
    let broken = true;
    const search = searchFiles(index, () => {
      if (broken) throw new Error("offline");
    });
    await expect(search.query("도커")).rejects.toThrow("offline");
    broken = false;
    expect((await search.query("도커"))[0]?.path).toBe("서버/도커.md");
  });
});
