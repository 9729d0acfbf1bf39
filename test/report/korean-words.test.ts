import { expect, test } from "vitest";
import { optionSpecs } from "../../src/config/option-specs.ts";
import { readYaml } from "../../src/markdown/read-yaml.ts";
import { expectedKo } from "../../src/report/expected-ko.ts";
import { yamlReasonKo } from "../../src/report/messages/yaml-ko.ts";

test.each(Object.entries(optionSpecs))("%s says in Korean what it expects", (_, { expected }) => {
  // What is left in Latin letters is written as such: values, names of keys and of codes.
  expect(expectedKo(expected)).not.toMatch(/\b(?:of|text|list|number|path|zone|colour|families|host)\b/);
});

test.each([
  ["title: 가: 나", "들여쓰기가 어긋났거나"],
  ["a: 1\n b: 2", "들여쓰기가 어긋났거나"],
  ["a:\n  - 1\n - 2\n", "들여쓰기가 어긋났"],
  ["a: 1\na: 2", "같은 키가 두 번"],
  ["a:\n\tb: 1", "탭으로"],
  ['a: "가', "따옴표를 닫지"],
  ["a: '가", "따옴표를 닫지"],
  ["a: [가, 나", "대괄호나 중괄호를 닫지"],
  ["a: {b: 1", "대괄호나 중괄호를 닫지"],
  ["a: [가\nb: 1", "대괄호나 중괄호를 닫지"],
  ["a: [#가, 나]", "#으로 시작하면 따옴표로"],
  ["a: [가, , 나]", "쉼표 앞에 항목이"],
  ["a: 1\nb", "키 뒤에 콜론이"],
  ['a: "가" 나', "들여쓰기가 어긋났거나"],
  ['a: "C:\\가"', "역슬래시"],
  ["a: *가", "별표"],
  ["a: !가 나", "느낌표"],
  ["title:가\ndate: 1", "콜론 뒤에 빈칸이"],
  ["- 가", "'키: 값'의 꼴이"],
])("%j is wrong for a reason in Korean", (yaml, words) => {
  const { findings } = readYaml(yaml, 0);
  expect(yamlReasonKo(String(findings[0]?.data?.["reason"]))).toContain(words);
});
