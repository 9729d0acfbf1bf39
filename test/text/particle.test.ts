import { describe, expect, it } from "vitest";
import { particle } from "../../src/text/particle.ts";
import type { ParticlePair } from "../../src/text/particle.ts";

const rows: readonly (readonly [string, ParticlePair, string])[] = [
  ["컨테이너", "을/를", "를"],
  ["가상머신", "을/를", "을"],
  ["파일", "으로/로", "로"],
  ["제목", "으로/로", "으로"],
  ["노트", "와/과", "와"],
  ["그림", "와/과", "과"],
  // Letters are read one by one in short forms and extensions.
  ["kubernetes.md", "을/를", "를"],
  ["c.md", "을/를", "를"],
  ["index.html", "을/를", "을"],
  ["그림.png", "을/를", "를"],
  ["URL", "이/가", "이"],
  ["VM", "은/는", "은"],
  ["HTTP", "은/는", "는"],
  ["XML", "으로/로", "로"],
  ["VM", "으로/로", "으로"],
  ["R", "이/가", "이"],
  ["C", "이/가", "가"],
  // Words as they are written in Hangul: 도커, 이미지, 파일, 쿠버네티스, 깃, 깃허브, 맵, 블로그, 스택, 네트워크, 머신, 타입, 레이아웃, 슬립, 힙.
  ["docker", "을/를", "를"],
  ["image", "이/가", "가"],
  ["Dockerfile", "이/가", "이"],
  ["kubernetes", "이/가", "가"],
  ["git", "이/가", "이"],
  ["github", "이/가", "가"],
  ["map", "이/가", "이"],
  ["blog", "이/가", "가"],
  ["stack", "이/가", "이"],
  ["network", "이/가", "가"],
  ["machine", "은/는", "은"],
  ["type", "은/는", "은"],
  ["layout", "이/가", "이"],
  ["sleep", "은/는", "은"],
  ["heap", "을/를", "을"],
  ["rolling", "은/는", "은"],
  ["node", "은/는", "는"],
  ["json", "으로/로", "으로"],
  ["client", "이/가", "가"],
  ["café", "이/가", "가"],
  // Digits: 영 일 이 삼 사 오 육 칠 팔 구.
  ["0", "이/가", "이"],
  ["1", "으로/로", "로"],
  ["2", "이/가", "가"],
  ["3", "으로/로", "으로"],
  ["4", "이/가", "가"],
  ["5", "이/가", "가"],
  ["6", "으로/로", "으로"],
  ["7", "으로/로", "로"],
  ["8", "이/가", "이"],
  ["9", "이/가", "가"],
  ["v1.10", "이/가", "이"],
  // Marks are silent, and a gloss leaves the choice to the word before it.
  ["“제목”", "을/를", "을"],
  ["`image`", "을/를", "를"],
  ["사과(apple)", "을/를", "를"],
  ["컨테이너(container)", "이/가", "가"],
  ["“볼륨(volume)”", "이/가", "이"],
  ["(apple)", "을/를", "을"],
  ["50%", "이/가", "가"],
  ["C#", "이/가", "이"],
  ["C++", "이/가", "가"],
  ["도커".normalize("NFD"), "을/를", "를"],
  ["가상".normalize("NFD"), "을/를", "을"],
  ["ㄱ", "이/가", "이"],
  ["ㄹ", "으로/로", "로"],
  ["ㅏ", "이/가", "가"],
  ["さくら", "이/가", "가"],
  ["ラーメン", "이/가", "이"],
  // Nobody can say.
  ["", "을/를", "을(를)"],
  ["🐳", "이/가", "이(가)"],
  ["漢字", "으로/로", "(으)로"],
];

describe("particle", () => {
  it.each(rows)("%s + %s → %s", (word, pair, expected) => {
    expect(particle(word, pair)).toBe(expected);
  });
});
