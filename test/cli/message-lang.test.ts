import { expect, it } from "vitest";
import { messageLang } from "../../src/cli/message-lang.ts";

it.each([
  [["check"], {}, "ko"],
  [["check"], { LANG: "en_US.UTF-8" }, "en"],
  [["check"], { LANG: "en_US.UTF-8", LC_ALL: "ko_KR.UTF-8" }, "ko"],
  [["check", "--lang", "en"], { LANG: "ko_KR.UTF-8" }, "en"],
  [["check", "--lang=ko"], { LANG: "en_US.UTF-8" }, "ko"],
  [["check", "--lang", "xx"], { LANG: "ko_KR.UTF-8" }, "ko"],
  [["check", "--lang"], { LANG: "en_US.UTF-8" }, "en"],
] as const)("%j under %j speaks %s", (argv, env, lang) => {
  expect(messageLang(argv, env)).toBe(lang);
});
