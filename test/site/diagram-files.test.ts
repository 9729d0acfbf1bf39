import { expect, it } from "vitest";
import { listDiagramFiles } from "../../src/site/list-diagram-files.ts";
import { toNoteId } from "../../src/graph/to-note-id.ts";
import { loadSite } from "../support/load-site.ts";
import { tempFolder } from "../support/temp-folder.ts";

const files = {
  "index.md": '# 시작\n\n![[그림/배포.mmd]]\n\n```mermaid 둘째\nflowchart LR\n a --> b\n click a "대상.md"\n```\n',
  "대상.md": "# 대상\n\n## 파드\n",
  "그림/배포.mmd": 'flowchart LR\n  a["하나"] --> b["둘"]\n  click a "../대상.md#파드"\n  click b href "없음.md"\n',
};

it("draws `.mmd` files and offers every drawing as a file, each with links from where it lies", async () => {
  const { site, page } = await loadSite(tempFolder(files));
  const texts = new Map(listDiagramFiles(site).map(({ path, text }) => [path, text()]));
  expect([...texts.keys()]).toEqual(["_ieum/diagrams/index-1.svg", "_ieum/diagrams/그림/배포.mmd.svg"]);
  const address = encodeURI("대상.html");
  expect(texts.get("_ieum/diagrams/index-1.svg")).toContain(`href="../../${address}"`);
  expect(texts.get("_ieum/diagrams/그림/배포.mmd.svg")).toContain(`href="../../../${address}#`);
  expect(page("/index.html")).toContain(`href="${encodeURI("대상.html#파드")}"`);
  expect(page("/index.html")).toContain('class="alone" href="_ieum/diagrams/');
  const from = site.graph.backlinks.get(toNoteId("대상.md"))!.map(({ link }) => link.fragment);
  expect(from).toEqual([undefined, "파드"]);
  expect(site.diagnostics).toMatchObject([
    { code: "missing-note", path: "그림/배포.mmd", position: { line: 4, column: 3 }, target: "없음.md" },
  ]);
}, 60_000);
