import { describe, expect, it } from "vitest";
import { linkNotes } from "../support/link-notes.ts";

const notes = {
  "kubernetes.md": "---\ntitle: 쿠버네티스\naliases: [Kubernetes, K8s]\n---\n",
  "container.md": "---\ntitle: 컨테이너(Container)\n---\n",
  "go.md": "---\ntitle: Go\n---\n",
};

/** A sentence → the names it mentions. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ["쿠버네티스에서 파드를 띄웁니다.", ["쿠버네티스"]],
  ["쿠버네티스를 씁니다. 쿠버네티스는 큽니다.", ["쿠버네티스"]],
  ["우리는 Kubernetes를 씁니다.", ["Kubernetes"]],
  ["kubernetes는 소문자로도 씁니다.", []],
  ["K8s와 컨테이너입니다.", ["K8s", "컨테이너"]],
  ["컨테이너(container)를 만듭니다.", ["컨테이너(container)"]],
  ["컨테이너선이 항구에 있습니다.", []],
  ["멀티컨테이너 환경입니다.", []],
  ["쿠버네티스화합니다.", []],
  ["Go로 짰습니다.", ["Go"]],
  ["go 명령입니다.", []],
  ["Google은 큽니다.", []],
  ["`쿠버네티스` 코드입니다.", []],
  ["[쿠버네티스](https://kubernetes.io)입니다.", []],
  ["https://example.com/Kubernetes 입니다.", []],
  ["## 쿠버네티스", []],
];

describe("findMentions", () => {
  it.each(cases)("%s", async (sentence, expected) => {
    const graph = await linkNotes({ ...notes, "x.md": `${sentence}\n` });
    const mentions = [...graph.mentions.values()]
      .flat()
      .filter((mention) => mention.from === graph.lookup.notePaths.get("x.md"));
    expect(mentions.map(({ text, start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it("says nothing of a note that is linked already", async () => {
    const graph = await linkNotes({ ...notes, "x.md": "[여기](kubernetes.md)서 쿠버네티스를 봅니다.\n" });
    expect(graph.mentions.size).toBe(0);
  });
});
