import type { SearchDocument } from "../../src/search/search-document.ts";

const page = (path: string, title: string, sections: SearchDocument["sections"]): SearchDocument => ({
  path,
  url: `/p/${path.replace(/\.md$/, ".html")}`,
  title,
  aliases: [],
  tags: [],
  folder: "",
  sections,
});

/** Notes to search; their URLs are those of sample pages. */
export const sampleDocuments: readonly SearchDocument[] = [
  page("note.md", "컨테이너", [
    { heading: "", anchor: "", text: "컨테이너는 프로세스를 격리해서 실행하는 기술입니다." },
    { heading: "그림과 도표", anchor: "image", text: "세 시대를 그림으로 견주어 봅니다." },
  ]),
  page("folder.md", "도커", [{ heading: "", anchor: "", text: "도커는 이미지를 만들고 나르는 도구입니다." }]),
  page("home.md", "서버 노트", [{ heading: "", anchor: "", text: "서버를 다루며 배운 것들을 적습니다." }]),
];
