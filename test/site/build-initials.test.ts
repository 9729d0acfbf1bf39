import { expect, it } from "vitest";
import { listNames } from "../../src/site/build-initials.ts";

it.each([
  ["페이징", ["페이징"]],
  [
    "자바 가상 머신(Java Virtual Machine)",
    ["자바 가상 머신(Java Virtual Machine)", "Java Virtual Machine (자바 가상 머신)"],
  ],
  ["DNS (도메인 이름)", ["DNS (도메인 이름)", "도메인 이름 (DNS)"]],
  [
    "[디자인 패턴] 싱글톤 패턴(Singleton pattern)",
    [
      "[디자인 패턴] 싱글톤 패턴(Singleton pattern)",
      "싱글톤 패턴(Singleton pattern)",
      "Singleton pattern (싱글톤 패턴)",
    ],
  ],
  ["[DB] Database(데이터베이스)", ["[DB] Database(데이터베이스)", "데이터베이스 (Database)"]],
  ["가상(가짜)", ["가상(가짜)"]],
  ["회의록(2024)", ["회의록(2024)"]],
  ["정렬(1)", ["정렬(1)"]],
  ["f(x)(y)", ["f(x)(y)"]],
  ["(괄호만)", ["(괄호만)"]],
  ["[분류]", ["[분류]"]],
  ["[", ["["]],
])("%s is looked for under each of its names", (title, names) => {
  expect(listNames(title)).toEqual(names);
});
