import type { SearchDocument } from "../../src/search/search-document.ts";

type Sections = readonly (readonly [heading: string, text: string])[];

/** A document from its path and sections; anchors are the headings with hyphens. */
export function sampleDocument(
  path: string,
  title: string,
  sections: Sections,
  more: Partial<Pick<SearchDocument, "aliases" | "tags">> = {},
): SearchDocument {
  return {
    path,
    url: `/${path.normalize("NFC").replace(/\.md$/, ".html")}`,
    title,
    aliases: more.aliases ?? [],
    tags: more.tags ?? [],
    folder: path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "",
    sections: sections.map(([heading, text]) => ({
      heading,
      anchor: heading.toLowerCase().replaceAll(" ", "-"),
      text,
    })),
  };
}

/** A small wiki on cooking and computers. */
export const sampleDocuments: readonly SearchDocument[] = [
  sampleDocument(
    "서버/도커.md",
    "도커",
    [
      ["", "도커(docker)는 컨테이너를 만들고 돌리는 도구입니다."],
      ["이미지 만들기", "Dockerfile 한 장으로 이미지를 빌드합니다. 층마다 캐시가 남습니다."],
      ["볼륨", "컨테이너가 사라져도 볼륨에 담은 자료는 남습니다."],
    ],
    { tags: ["서버", "가상화/컨테이너"] },
  ),
  sampleDocument(
    "서버/컨테이너.md",
    "컨테이너(Container)",
    [
      ["", "컨테이너(Container)는 프로세스를 격리하는 방법입니다. 가상 머신과 달리 커널을 함께 씁니다."],
      ["격리", "이름 공간과 제어 그룹으로 격리합니다."],
    ],
    { tags: ["서버"] },
  ),
  sampleDocument(
    "서버/쿠버네티스.md",
    "쿠버네티스",
    [
      ["설치", "버전 1.29 부터는 다음과 같이 설치합니다. kubectl apply -f pod.yaml 로 파드를 띄웁니다."],
      ["스케줄러", "스케줄러가 파드를 노드에 나눕니다. 노드가 모자라면 기다립니다."],
      ["업그레이드", "1.30 에서 사라진 API를 먼저 확인합니다."],
    ],
    { aliases: ["k8s"], tags: ["서버"] },
  ),
  sampleDocument("서버/nginx.md", "nginx 설정", [
    ["리버스 프록시", "upstream 블록에 서버를 적습니다. 웹팩(webpack) 개발 서버도 뒤에 둘 수 있습니다."],
  ]),
  sampleDocument("언어/cpp.md", "C++ 템플릿", [
    ["특수화", "C++ 에서는 템플릿을 특수화할 수 있습니다. 리눅스와 .NET 에서 결과가 다릅니다."],
  ]),
  sampleDocument("언어/csharp.md", "C# 시작하기", [["설치", ".NET SDK 를 내려받습니다. async 와 await 를 씁니다."]]),
  sampleDocument(
    "언어/타입스크립트.md",
    "타입스크립트",
    [
      ["제네릭", "제네릭 함수는 getUserName 처럼 부를 때 타입이 정해집니다."],
      ["가비지 컬렉션", "값이 닿지 않게 되면 가비지 컬렉션이 치웁니다."],
    ],
    { tags: ["언어"] },
  ),
  sampleDocument("언어/webpack.md", "webpack 번들링", [
    ["", "webpack 은 모듈을 하나로 묶습니다. 웹팩(webpack)이라고 읽습니다."],
  ]),
  sampleDocument(
    "자료/트랜잭션.md",
    "트랜잭션과 격리 수준",
    [
      ["격리 수준", "격리 수준이 높으면 느려집니다. 트랜잭션은 모두 되거나 모두 안 됩니다."],
      ["교착 상태", "두 트랜잭션이 서로 기다리면 교착 상태입니다."],
    ],
    { tags: ["데이터"] },
  ),
  sampleDocument("자료/우선순위큐.md", "우선순위 큐", [["", "큐에서 가장 급한 것을 먼저 꺼냅니다. 힙으로 만듭니다."]]),
  sampleDocument("요리/김치찌개.md", "김치찌개", [
    ["재료", "신 김치와 돼지고기, 두부를 씁니다."],
    ["끓이기", "도커 이야기는 나오지 않고, 센불에서 끓이다가 약불로 줄입니다."],
  ]),
  sampleDocument("요리/한자.md", "음식의 한자", [
    ["", "沙鉢 은 사발이고, 味噌 는 된장입니다. ラーメン 은 라면입니다."],
  ]),
  sampleDocument("요리/cafe.md", "Café 메뉴", [["", "café 에서 파는 것: 아메리카노, ＬＡＴＴＥ."]]),
];
