import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeJamo } from "../../src/text/hangul/compose-jamo.ts";
import { fromQwerty } from "../../src/text/hangul/from-qwerty.ts";
import { stripEnding } from "../../src/text/hangul/strip-ending.ts";
import { stripParticle } from "../../src/text/hangul/strip-particle.ts";
import { toChoseong } from "../../src/text/hangul/to-choseong.ts";
import { toJamo } from "../../src/text/hangul/to-jamo.ts";
import { toQwerty } from "../../src/text/hangul/to-qwerty.ts";

describe("stripParticle", () => {
  it.each([
    ["컨테이너를", "컨테이너"],
    ["컨테이너가", "컨테이너"],
    ["교착상태는", "교착상태"],
    ["칸반으로", "칸반"],
    ["서울로", "서울"],
    ["파이프라인에서는", "파이프라인"],
    ["직렬화란", "직렬화"],
    ["사람들에게", "사람"],
    // The particle does not agree with the syllable before it.
    ["재평가", "재평가"],
    ["실을", "실을"],
    ["컨테이너을", "컨테이너을"],
    ["도커", "도커"],
    ["", ""],
    ["docker", "docker"],
  ])("%s → %s", (word, stem) => {
    expect(stripParticle(word)).toBe(stem);
  });

  it("leaves as few syllables as is allowed", () => {
    expect(stripParticle("큐를")).toBe("큐를");
    expect(stripParticle("큐를", 1)).toBe("큐");
    expect(stripParticle("에서", 0)).toBe("");
  });
});

describe("stripEnding", () => {
  it.each([
    ["처리하는", "처리"],
    ["설정합니다", "설정"],
    ["설정됩니다", "설정"],
    ["배포하려면", "배포"],
    ["제한", "제한"],
    ["하는", "하는"],
  ])("%s → %s", (word, stem) => {
    expect(stripEnding(word)).toBe(stem);
  });
});

describe("jamo", () => {
  it.each([
    ["값", "ㄱㅏㅂㅅ"],
    ["와", "ㅇㅗㅏ"],
    ["쿠버a1", "ㅋㅜㅂㅓa1"],
  ])("%s is typed %s", (text, jamo) => {
    expect(toJamo(text)).toBe(jamo);
  });

  it.each([
    ["쿠버네티스", "ㅋㅂㄴㅌㅅ"],
    ["깃 허브", "ㄱ ㅎㅂ"],
  ])("%s starts with %s", (text, choseong) => {
    expect(toChoseong(text)).toBe(choseong);
  });

  it("is put together as it was taken apart", () => {
    const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 12 }), (syllables) => {
        const text = syllables.join("");
        expect(composeJamo(toJamo(text))).toBe(text);
      }),
    );
  });
});

describe("keyboard layouts", () => {
  it.each([
    ["zjsxpdlsj", "컨테이너"],
    ["ehzj", "도커"],
    ["Rkqt", "깞"],
    ["rkqt", "값"],
    ["gkrrk", "학가"],
    ["dkssud 123", "안녕 123"],
  ])("%s is %s", (latin, hangul) => {
    expect(fromQwerty(latin)).toBe(hangul);
  });

  it.each([
    ["ㅓㅈㅅ", "jwt"],
    ["햣", "git"],
    ["애찯ㄱ", "docker"],
    ["ㄹㅑㅠㅐㅜㅁㅊ챠", "fibonacci"],
    ["와", "dhk"],
  ])("%s is %s", (hangul, latin) => {
    expect(toQwerty(hangul)).toBe(latin);
  });

  it("leads back whatever Latin was typed", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{0,20}$/), (latin) => {
        expect(toQwerty(fromQwerty(latin))).toBe(latin);
      }),
    );
  });
});
