import type { SearchDocument } from "../../src/search/search-document.ts";

/** A generator with a fixed seed (mulberry32): the same numbers on every run and machine, below 1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const particles = ["은", "는", "이", "가", "을", "를", "에", "에서", "의", "로", "과", "도", "", "", ""];
const latin = ["server", "docker", "query", "index", "cache", "token", "node", "stream", "build", "deploy"];

/** Words as a language has them: a few that are everywhere and thousands that are rare. `sizes`: syllables. */
function makeWords(random: () => number, count: number): string[] {
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () =>
      // Of 11,172 syllables some 1,200 are in use.
      String.fromCharCode(0xac00 + Math.floor(random() * 1200) * 9),
    ).join(""),
  );
}

/** Korean-like notes of about 5 KB, each with a title of its own; and the vocabulary, frequent words first. */
export function generateDocuments(count: number): { documents: SearchDocument[]; words: readonly string[] } {
  const random = createRandom(20240601);
  const words = makeWords(random, 8000);
  // Zipf's law, nearly: the square of the share is even.
  const pick = (): string => words[Math.floor(words.length * random() ** 3)] ?? "";
  const sentence = (): string =>
    Array.from({ length: 8 }, () =>
      random() < 0.12
        ? (latin[Math.floor(random() * latin.length)] ?? "")
        : pick() + (particles[Math.floor(random() * particles.length)] ?? ""),
    ).join(" ");
  const documents = Array.from({ length: count }, (_, number): SearchDocument => {
    const title = `${pick()} ${pick()} ${number}`;
    const folder = `폴더${number % 12}`;
    return {
      path: `${folder}/${number}.md`,
      url: `/${folder}/${number}.html`,
      title,
      aliases: [],
      tags: [],
      folder,
      sections: Array.from({ length: 5 }, (_, section) => ({
        heading: section === 0 ? "" : `${pick()} ${pick()}`,
        anchor: section === 0 ? "" : `절-${section}`,
        text: Array.from({ length: 10 }, () => `${sentence()}다.`).join(" "),
      })),
    };
  });
  return { documents, words };
}
