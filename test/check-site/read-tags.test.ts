import * as fc from "fast-check";
import { expect, it } from "vitest";
import { readTags } from "../../src/check/site/read-tags.ts";
import { TagAttributes } from "../../src/check/site/tag-attributes.ts";

it.each([
  ["a<b>c</b>", ["a", "<b>", "c", "</b>"]],
  ["1 < 2 <3", ["1 < 2 <3"]],
  ["<A HREF='x' b=y/ c>", ["<a href=x b=y/ c=>"]],
  ["<br/><img src=a />", ["<br/>", "<img src=a/>"]],
  ['<p\n\tid = "a b"\n>', ["<p id=a b>"]],
  ["<!-- <a href=x> -->b", ["b"]],
  ["<!-- a --!>b<!-->c<!--->d", ["b", "c", "d"]],
  ["<!doctype html>a<?xml x?>b</ x>c<![CDATA[d]]>", ["a", "b", "c"]],
  ["<title><b></title><i>", ["<title>", "<b>", "</title>", "<i>"]],
  ["<script>'</scripted>' </SCRIPT >a", ["<script>", "'</scripted>' ", "</SCRIPT>", "a"]],
  ["<style>a</style", ["<style>", "a</style"]],
  ["<textarea><a href=x>", ["<textarea>", "<a href=x>"]],
  ["<svg><title/><style />a</svg><b>", ["<svg>", "<title/>", "<style/>", "a", "</svg>", "<b>"]],
  ["<svg/><title/><b>", ["<svg/>", "<title/>", "<b>"]],
  ["<svg></SVG><title/><b></title>", ["<svg>", "</SVG>", "<title/>", "<b>", "</title>"]],
  ["<plaintext></plaintext>", ["<plaintext>", "</plaintext>"]],
  ["<a href='x", []],
  ["<a =b>", ["<a =b=>"]],
])("reads %j", (text, told) => {
  expect(read(text, false)).toEqual(told);
});

it.each([
  ["<가 나='다'/>", ["<가 나=다/>"]],
  ["<style/><![CDATA[<a>]]><title><b></title>", ["<style/>", "<a>", "<title>", "<b>", "</title>"]],
  ["<a><![CDATA[", ["<a>"]],
  ["<![CDATA[]]>b<![CDATA[c]]", ["b", "c]]"]],
])("reads %j as XML", (text, told) => {
  expect(read(text, true)).toEqual(told);
});

it("reads any text to its end, in order", () => {
  const pieces = fc.constantFrom(
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<a ",
    "<style>",
    "</style",
    "=",
    '"',
    "'",
    "<![CDATA[",
  );
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 30 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, fc.boolean(), (text, xml) => {
      let last = 0;
      readTags(text, xml, new TagAttributes(text), {
        onTag: () => undefined,
        onClose: (start, end) => step(start, end),
        onText: (start, end) => step(start, end),
      });
      function step(start: number, end: number): void {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});

function read(text: string, xml: boolean): string[] {
  const told: string[] = [];
  const attributes = new TagAttributes(text);
  readTags(text, xml, attributes, {
    onTag(name, selfClosing) {
      const written = Array.from(
        { length: attributes.count },
        (_, i) => ` ${attributes.nameAt(i)}=${attributes.get(attributes.nameAt(i))!.value}`,
      );
      told.push(`<${name}${written.join("")}${selfClosing ? "/" : ""}>`);
    },
    onClose: (start, end) => told.push(`</${text.slice(start, end)}>`),
    onText: (start, end) => told.push(text.slice(start, end)),
  });
  return told;
}
