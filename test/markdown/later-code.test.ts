import * as fc from "fast-check";
import { expect, test } from "vitest";
import { encodeNote, fromNoteJson, toNoteJson, toNoteText } from "../../src/io/note-json.ts";
import { createColourer, type LaterCode, laterMark } from "../../src/markdown/later-code.ts";
import { parser } from "./parse.ts";
import { runs } from "../support/runs.ts";

const colour = createColourer();

/** What a note becomes whose code is coloured by somebody else than who parses it. */
async function parseInTwo(source: string): Promise<{ readonly bytes: string; readonly left: number }> {
  const later: LaterCode[] = [];
  const parsed = await parser.parse("가.md", source, later);
  const coloured = await Promise.all(later.map(async (code) => colour(code)));
  return { bytes: show(encodeNote(toNoteText(parsed, true), laterMark, coloured)), left: later.length };
}

const show = ({ facts, prose, html }: ReturnType<typeof toNoteJson>): string =>
  [facts, prose, Buffer.from(html).toString("utf8")].join("\n");

const pieces = [
  "```js\nconst 가 = `${1}`; // \"<&>'\n```\n",
  '```ts {1} title="가.ts"\nlet a: number\n```\n',
  "~~~yaml\na: [1, 나]\n~~~\n",
  "```없는말\n<b>\n```\n",
  "```\n글\n```\n",
  "```text\n글\n```\n",
  "```js\n```\n",
  "    let a = 1;\n",
  "> ```py\n> def 가(): pass\n> ```\n",
  '- ```sh\n  echo "$a" && ls\n  ```\n',
  '[^1]\n\n[^1]: 글\n\n    ```json\n    {"a": 1}\n    ```\n',
  "<script>alert(1)</script>\n",
  "<details>\n\n```js\nf()\n```\n\n</details>\n",
  "<pre>\n```js\nf()\n```\n</pre>\n",
  "\uFDD4",
  "\uFDD5",
  "&#xFDD4;",
  "&#xFDD4;0&#xFDD4;",
  "&#xFDD5;",
  '[글](a.md "&#xFDD5;1&#xFDD5;")',
  "![&#xFDD5;](가.png)",
  '<b title="&#xFDD4;0&#xFDD4;">글</b>',
  "[[나|&#xFDD5;]]",
  "```js &#xFDD5;\nf()\n```\n",
  "`&#xFDD4;`",
  "$\\text{\uFDD5}$",
  "가나다\n",
  "\n\n",
];
const sources = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));

test("code that is coloured later is the same as code that is coloured at once", async () => {
  const { left } = await parseInTwo(pieces.join("\n\n"));
  // Not the one with marked lines, and none without colours.
  expect(left).toBeGreaterThan(5);
  await fc.assert(
    fc.asyncProperty(sources, async (source) => {
      const whole = toNoteJson(await parser.parse("가.md", source), true);
      expect((await parseInTwo(source)).bytes).toBe(show(whole));
    }),
    { numRuns: runs(400) },
  );
});

test("HTML comes back from its bytes, slots and all", async () => {
  await fc.assert(
    fc.asyncProperty(sources, async (source) => {
      const parsed = await parser.parse("가.md", source);
      expect(fromNoteJson(toNoteJson(parsed, true), true)!.html()).toEqual(parsed.html());
    }),
    { numRuns: runs(400) },
  );
});
