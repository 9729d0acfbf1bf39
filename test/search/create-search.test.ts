import { describe, expect, it } from "vitest";
import type { SearchReason } from "../../src/search/search-result.ts";
import { sampleDocument, sampleDocuments } from "./sample-documents.ts";
import { searchDocuments } from "./search-samples.ts";

const search = searchDocuments(sampleDocuments);
const paths = async (query: string, folder = ""): Promise<string[]> =>
  (await search.query(query, { folder })).map(({ path }) => path);

type Row = readonly [kind: string, query: string, path: string, reason?: SearchReason];

const found: readonly Row[] = [
  ["제목", "도커", "서버/도커.md"],
  ["제목의 두 낱말", "격리 수준", "자료/트랜잭션.md"],
  ["조사", "컨테이너를", "서버/컨테이너.md"],
  ["조사 둘", "트랜잭션에서는", "자료/트랜잭션.md"],
  ["로마자에 붙은 조사", "nginx를", "서버/nginx.md"],
  ["붙여 쓴 말", "격리수준", "자료/트랜잭션.md"],
  ["붙여 쓴 말, 본문", "가비지컬렉션", "언어/타입스크립트.md"],
  ["띄어 쓴 말", "우선 순위 큐", "자료/우선순위큐.md"],
  ["한 글자", "큐", "자료/우선순위큐.md"],
  ["말의 가운데", "버네티", "서버/쿠버네티스.md"],
  ["말의 끝", "테이너", "서버/컨테이너.md"],
  ["치는 중: 앞부분", "쿠버네", "서버/쿠버네티스.md"],
  ["치는 중: 받침이 다음 초성", "컨테잉", "서버/컨테이너.md"],
  ["치는 중: 받침이 덜 됨", "트래", "자료/트랜잭션.md"],
  ["치는 중: 초성만", "컨테이ㄴ", "서버/컨테이너.md"],
  ["치는 중: 로마자", "kubec", "서버/쿠버네티스.md"],
  ["초성", "ㅋㅌㅇㄴ", "서버/컨테이너.md", "choseong"],
  ["초성, 띄어쓰기", "ㄱㄹ ㅅㅈ", "자료/트랜잭션.md", "choseong"],
  ["초성, 입력기가 ㄹㅅ을 묶은 것", "ㄱㄽㅈ", "자료/트랜잭션.md", "choseong"],
  ["초성, 된소리", "ㄱㅊㅉㄱ", "요리/김치찌개.md", "choseong"],
  ["자판: 한글을 영문으로", "zjsxpdlsj", "서버/컨테이너.md", "keyboard"],
  ["자판: 영문을 한글로", "ㅜ햐ㅜㅌ", "서버/nginx.md", "keyboard"],
  ["자판: 온전한 글자로 보이는 것", "ㅈ듀ㅔㅁ차", "언어/webpack.md", "keyboard"],
  ["오타: 다른 모음", "쿠버내티스", "서버/쿠버네티스.md", "similar"],
  ["오타: 다른 받침", "쿠버네틱스", "서버/쿠버네티스.md", "similar"],
  ["오타: 다른 자음", "트렌젝션", "자료/트랜잭션.md", "similar"],
  ["오타: 로마자", "webapck", "언어/webpack.md", "similar"],
  ["오타: 뒤바뀐 음절", "쿠네버티스", "서버/쿠버네티스.md", "similar"],
  ["자판과 오타", "애ㅔㄷㄱ", "서버/도커.md"],
  ["섞인 말", "kubectl 파드", "서버/쿠버네티스.md"],
  ["대소문자", "NGINX", "서버/nginx.md"],
  ["NFD", "쿠버네티스".normalize("NFD"), "서버/쿠버네티스.md"],
  ["악센트", "cafe", "요리/cafe.md"],
  ["전각", "latte", "요리/cafe.md"],
  ["한자", "味噌", "요리/한자.md"],
  ["한자 한 글자", "鉢", "요리/한자.md"],
  ["가나", "ラーメン", "요리/한자.md"],
  ["명령", "kubectl apply", "서버/쿠버네티스.md"],
  ["카멜 표기의 한 부분", "username", "언어/타입스크립트.md"],
  ["버전", "1.29", "서버/쿠버네티스.md"],
  ["C++", "C++", "언어/cpp.md"],
  ["C#", "c#", "언어/csharp.md"],
  [".NET", ".NET SDK", "언어/csharp.md"],
  ["별칭", "k8s", "서버/쿠버네티스.md", "alias"],
  ["태그", "#가상화", "서버/도커.md"],
  ["딴 글자의 이름, 노트에서 배움", "웹팩", "언어/webpack.md"],
  ["딴 글자의 이름, 소리로", "kubernetes", "서버/쿠버네티스.md", "name"],
  ["딴 글자의 이름, 소리로 거꾸로", "엔진엑스 설정", "서버/nginx.md"],
];

describe("what a Korean reader types", () => {
  it.each(found.map(([kind, query, path, reason]) => ({ kind, query, path, reason })))(
    "$kind: $query",
    async ({ query, path, reason }) => {
      const [first] = await search.query(query);
      expect(first?.path).toBe(path);
      if (reason !== undefined) expect(first?.reason).toBe(reason);
    },
  );
});

describe("what a query can ask", () => {
  it("wants a quoted phrase as it stands", async () => {
    expect(await paths('"모두 안 됩니다"')).toEqual(["자료/트랜잭션.md"]);
    expect(await paths('"안 모두 됩니다"')).toEqual([]);
    expect(await paths("“리버스 프록시”")).toEqual(["서버/nginx.md"]);
  });

  it("looks for a phrase in all of a long note", async () => {
    const filler = "붉은 사과와 푸른 사과를 함께 샀습니다. ".repeat(40);
    const long = sampleDocument("long.md", "과일", [
      ["사과", filler],
      ["배", `${filler}여기에만 푸른 붉은 사과라고 씁니다.`],
    ]);
    const [found] = await searchDocuments([long]).query('"푸른 붉은 사과"');
    expect(found).toMatchObject({ path: "long.md", heading: "배" });
  });

  it("leaves out what is excluded", async () => {
    const all = await paths("서버");
    expect(all).toContain("서버/nginx.md");
    const rest = await paths("서버 -nginx");
    expect(rest).not.toContain("서버/nginx.md");
    expect(rest.length).toBeGreaterThan(0);
    expect(await paths('컨테이너 -"가상 머신"')).not.toContain("서버/컨테이너.md");
  });

  it("keeps to a folder", async () => {
    expect(await paths("도커")).toContain("요리/김치찌개.md");
    expect(await paths("도커 in:서버")).not.toContain("요리/김치찌개.md");
    expect(await paths("도커", "요리")).toEqual(["요리/김치찌개.md"]);
    expect(await paths("in:요리")).toEqual(["요리/김치찌개.md", "요리/한자.md", "요리/cafe.md"]);
  });

  it("keeps to a tag and those below it", async () => {
    expect(await paths("#서버")).toEqual(["서버/도커.md", "서버/컨테이너.md", "서버/쿠버네티스.md"]);
    expect(await paths("#가상화/컨테이너")).toEqual(["서버/도커.md"]);
    expect(await paths("#없는태그 도커")).toEqual([]);
  });

  it("gives no more than asked for", async () => {
    expect(await search.query("서버", { limit: 2 })).toHaveLength(2);
  });

  it.each(["", "   ", "!?", '"', "-", "in:", "#", "→ 🚀"])("finds nothing for %j", async (query) => {
    expect(await search.query(query)).toEqual([]);
  });
});

describe("what a result says", () => {
  it("opens at the section that answers", async () => {
    const [first] = await search.query("볼륨 자료");
    expect(first).toMatchObject({ path: "서버/도커.md", url: "/서버/도커.html", heading: "볼륨", anchor: "볼륨" });
  });

  it("marks the match in the excerpt and the title", async () => {
    const [first] = await search.query("컨테이너를");
    const cut = (text: string, ranges: readonly (readonly [number, number])[]): string[] =>
      ranges.map(([from, to]) => text.slice(from, to));
    expect(cut(first?.title ?? "", first?.titleRanges ?? [])).toEqual(["컨테이너"]);
    expect(cut(first?.excerpt ?? "", first?.ranges ?? [])).toContain("컨테이너");
  });

  it("says what was found where the query's own word was not", async () => {
    expect((await search.query("zjsxpdlsj"))[0]).toMatchObject({ reason: "keyboard", found: "컨테이너" });
    expect((await search.query("쿠버내티스"))[0]).toMatchObject({ reason: "similar", found: "쿠버네티스" });
    expect((await search.query("쿠버네티스"))[0]).toMatchObject({ reason: "", found: "" });
  });

  it("shows a note once, its best section, the best note first", async () => {
    const results = await search.query("컨테이너");
    expect(new Set(results.map(({ path }) => path)).size).toBe(results.length);
    const scores = results.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, two) => two - one));
  });

  it("ranks a plural before a longer word that begins alike", async () => {
    const notes = ["Podman", "Podcast", "Pods", "Podium"].map((title) =>
      sampleDocument(`${title}.md`, title, [["", `${title} 이야기입니다.`]]),
    );
    expect((await searchDocuments(notes).query("pod 이야기"))[0]?.path).toBe("Pods.md");
  });

  it("ranks the whole title before a part of one", async () => {
    const notes = ["자바 스레드", "자바스크립트", "자바"].map((title) =>
      sampleDocument(`${title}.md`, title, [["", `${title} 이야기입니다. 자바 자바 자바.`]]),
    );
    expect((await searchDocuments(notes).query("자바"))[0]?.path).toBe("자바.md");
  });
});
