import { describe, expect, it } from "vitest";
import { loadSite } from "../support/load-site.ts";
import { tempFolder } from "../support/temp-folder.ts";

const note = `# 노트

앞에서 둘째를 부릅니다[^둘].

## 대목

글입니다[^셋].

다시 부르는 문단입니다[^둘]. ^block

## 말이 없는 대목

각주가 없습니다.

[^하나]: 아무도 부르지 않습니다.
[^둘]: 둘의 [링크](other.md)입니다.
[^셋]: 셋은 넷을 부릅니다[^넷].
[^넷]: 넷입니다.
`;

async function embedded(target: string): Promise<{ readonly numbers: string[]; readonly html: string }> {
  const { page } = await loadSite(
    tempFolder({ "a.md": `![[note#${target}]]\n`, "note.md": note, "other.md": "# 딴 글\n" }),
  );
  const whole = page("/a.html");
  const html = whole.slice(whole.indexOf("<article"), whole.indexOf("</article>"));
  const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
  const anchors = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => decodeURIComponent(id!));
  expect(anchors.filter((anchor) => !ids.has(anchor))).toEqual([]);
  return { numbers: [...html.matchAll(/<li value="(\d+)"/g)].map(([, number]) => number!), html };
}

describe("a part of a note, embedded", () => {
  it("brings the footnotes that it cites and those that they cite, under their numbers", async () => {
    const { numbers, html } = await embedded("대목");
    expect(numbers).toEqual(["1", "2", "3"]);
    expect(html).toContain('둘의 <a href="other.html">링크</a>');
  });

  it("brings no more than a block of it needs", async () => {
    expect((await embedded("^block")).numbers).toEqual(["1"]);
  });

  it("brings none where none is cited", async () => {
    expect((await embedded("말이 없는 대목")).html).not.toContain("footnotes");
  });
});
