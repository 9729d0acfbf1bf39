import type { EntryView, NavView, PageView, SiteView } from "../../src/site/page-view.ts";
import { sampleNote } from "./sample-note.ts";

const site: SiteView = {
  title: "서버 노트",
  description: "서버를 다루며 배운 것들",
  author: "김이음",
  lang: "ko",
  home: "../index.html",
  tags: "../tags/index.html",
  references: "../references.html",
  feed: "../feed.xml",
  stylesheet: "../assets/ieum.css",
  script: "../assets/ieum.js",
  mathStylesheet: "../assets/katex.css",
  previews: 4,
  icon: "../assets/icon.svg",
  search: "../search.html",
  preview: false,
  map: "../map.html",
  recent: "../recent.html",
  links: [{ href: "https://example.com/blog", title: "블로그" }],
  footer: "배운 것을 잊지 않으려고 적습니다.",
  social: [{ href: "https://github.com/example", title: "GitHub" }],
  license: { href: "https://creativecommons.org/licenses/by/4.0/", title: "CC BY 4.0" },
};

const leaf = (title: string, href: string, current = false): NavView => ({
  title,
  href,
  current,
  open: false,
  folder: false,
  count: 0,
  children: [],
});

const navigation: readonly NavView[] = [
  leaf("배포의 세 시대", "../eras.html"),
  {
    ...leaf("컨테이너", "index.html"),
    folder: true,
    open: true,
    count: 6,
    children: [
      leaf("컨테이너", "container.html", true),
      leaf("도커", "docker.html"),
      leaf("이미지와 Dockerfile, 그리고 레이어와 저장소까지 한 번에 이해하기", "image.html"),
      leaf("상태는 컨테이너 바깥에", "state.html"),
      {
        ...leaf("네트워크", "network/index.html"),
        folder: true,
        count: 2,
        children: [leaf("브리지", "network/bridge.html"), leaf("오버레이", "network/overlay.html")],
      },
    ],
  },
  {
    ...leaf("서버 관리", "../server/index.html"),
    folder: true,
    count: 14,
    children: [
      leaf("방화벽", "../server/firewall.html"),
      leaf("설정 관리 도구", "../server/configuration.html"),
      leaf("환경 변수로 설정하기", "../server/env.html"),
    ],
  },
  // A folder of an index note alone: nothing to unfold.
  { ...leaf("부록", "../appendix/index.html"), folder: true, count: 1 },
  leaf("가상 머신", "../virtual-machine.html"),
  leaf("VM과 Docker 견주기", "../vm-vs-docker.html"),
  leaf("쿠버네티스", "../kubernetes.html"),
  leaf("오케스트레이션", "../orchestration.html"),
];

const blank: PageView = {
  kind: "note",
  site,
  title: "컨테이너",
  description: "가상 머신처럼 독립적으로 실행되지만, 더 빠르고 더 쉽고 더 효율적인 도구",
  lang: "ko",
  canonical: "https://example.github.io/notes/container/container.html",
  html: "",
  showTitle: true,
  breadcrumbs: [],
  navigation,
  toc: [],
  backlinks: [],
  mentions: [],
  previous: undefined,
  next: undefined,
  tags: [],
  date: undefined,
  updated: undefined,
  readingMinutes: 0,
  editHref: "",
  draft: false,
  hasMath: false,
  lists: [],
  references: [],
  redirectTo: "",
  findings: [],
};

const item = (text: string, href: string, depth = 2) => ({ depth, href, text, children: [] });

/** A page with every part, in no human language. */
export const blankPage: PageView = {
  ...blank,
  site: { ...site, title: "Notes", description: "", author: "", footer: "", links: [] },
  title: "A",
  description: "",
  lang: "en",
  navigation: [{ ...leaf("A", "a.html"), folder: true, open: true, count: 9, children: [leaf("A", "b.html", true)] }],
  breadcrumbs: [{ href: "a.html", title: "A" }],
  toc: [{ depth: 2, href: "#a", text: "A", children: [] }],
  backlinks: [
    {
      href: "a.html",
      title: "A",
      folder: "",
      contexts: [{ before: "", mark: "A", after: "", heading: "", href: "a.html" }],
    },
  ],
  mentions: [
    {
      href: "a.html",
      title: "A",
      folder: "",
      contexts: [{ before: "", mark: "A", after: "", heading: "", href: "a.html" }],
    },
  ],
  previous: { href: "a.html", title: "A" },
  next: { href: "a.html", title: "A" },
  tags: [{ href: "a.html", title: "A" }],
  date: { iso: "2026-01-01", text: "2026" },
  updated: { iso: "2026-02-02", text: "2027" },
  readingMinutes: 1,
  editHref: "a.html",
  draft: true,
  html: '<h2 id="a">A</h2>',
  lists: ["A", "B", "C", "D", "E", "F", "G"].map((title) => ({
    title,
    entries: [{ href: "a.html", title, description: "", folder: true, count: 2, date: undefined }],
  })),
  references: [{ url: "https://example.com/", texts: ["A"], citedBy: [{ href: "a.html", title: "A" }] }],
};

/** A long note with everything around it. */
export const notePage: PageView = {
  ...blank,
  html: sampleNote,
  showTitle: false,
  breadcrumbs: [
    { href: "../index.html", title: "서버 노트" },
    { href: "index.html", title: "컨테이너" },
  ],
  toc: [
    item("컨테이너가 만들어진 이유", "#%EB%A7%8C%EB%93%A4%EC%96%B4%EC%A7%84-%EC%9D%B4%EC%9C%A0"),
    {
      ...item("배포 방식의 변화", "#%EB%B0%B0%ED%8F%AC-%EB%B0%A9%EC%8B%9D%EC%9D%98-%EB%B3%80%ED%99%94"),
      children: [item("그림과 도표", "#image", 3)],
    },
    item("참고", "#%EC%B0%B8%EA%B3%A0"),
  ],
  backlinks: [
    {
      href: "docker.html",
      title: "도커",
      folder: "컨테이너",
      contexts: [
        {
          before: "도커는 ",
          mark: "컨테이너",
          after: "를 만들고 옮기고 실행하는 일을 누구나 할 수 있게 한 도구입니다.",
          heading: "도커란",
          href: "docker.html#%EB%8F%84%EC%BB%A4%EB%9E%80",
        },
        {
          before: "이미지 하나에서 ",
          mark: "컨테이너",
          after:
            "를 여러 개 띄울 수 있고, 지워도 이미지는 남습니다. 그래서 배포와 롤백이 이미지의 태그를 바꾸는 일로 줄어듭니다.",
          heading: "이미지에서 컨테이너로",
          href: "docker.html#run",
        },
      ],
    },
    {
      href: "../vm-vs-docker.html",
      title: "VM과 Docker 견주기",
      folder: "",
      contexts: [
        {
          before: "가상 머신은 기기를, ",
          mark: "컨테이너",
          after: "는 프로세스를 격리합니다.",
          heading: "",
          href: "../vm-vs-docker.html",
        },
      ],
    },
    {
      href: "../kubernetes.html",
      title: "쿠버네티스",
      folder: "",
      contexts: [
        {
          before: "여러 대의 서버에 흩어진 ",
          mark: "컨테이너들",
          after: "을 하나처럼 다룹니다.",
          heading: "왜 필요한가",
          href: "../kubernetes.html#why",
        },
      ],
    },
  ],
  mentions: [
    {
      href: "../server/firewall.html",
      title: "방화벽",
      folder: "서버 관리",
      contexts: [
        {
          before: "요즘은 방화벽도 ",
          mark: "컨테이너",
          after: "마다 따로 둡니다.",
          heading: "요즘의 방화벽",
          href: "../server/firewall.html#now",
        },
      ],
    },
  ],
  previous: { href: "../eras.html", title: "배포의 세 시대" },
  next: { href: "docker.html", title: "도커" },
  tags: [
    { href: "../tags/devops.html", title: "데브옵스" },
    { href: "../tags/container.html", title: "컨테이너" },
    { href: "../tags/infra.html", title: "인프라/서버" },
  ],
  date: { iso: "2024-03-02", text: "2024년 3월 2일" },
  updated: { iso: "2026-11-03", text: "2026년 11월 3일" },
  neighbours: [
    { href: "docker.html", title: "도커", relation: "both" },
    { href: "../kubernetes.html", title: "쿠버네티스", relation: "both" },
    { href: "../vm-vs-docker.html", title: "VM과 Docker 견주기", relation: "in" },
    { href: "../virtual-machine.html", title: "가상 머신", relation: "out" },
    { href: "image.html", title: "이미지와 Dockerfile, 그리고 레이어와 저장소까지", relation: "out" },
  ],
  readingMinutes: 7,
  editHref: "https://github.com/example/notes/edit/main/notes/container/container.md",
};

/** A draft with findings, in preview. */
export const draftPage: PageView = {
  ...notePage,
  site: { ...site, preview: true },
  draft: true,
  html: `<p>한 줄짜리 노트입니다. <a data-dead title="노트 '쿠버네티즈'를 찾지 못했습니다. 혹시 '쿠버네티스'?">쿠버네티즈</a></p>`,
  showTitle: true,
  toc: [],
  title: "아직 다듬고 있는 아주 긴 제목의 노트: 컨테이너 오케스트레이션과 서비스 메시를 함께 쓸 때 알아 둘 것들",
  backlinks: [],
  mentions: [],
  findings: [
    {
      severity: "error",
      line: 12,
      column: 8,
      message: "노트 ‘쿠버네티즈’를 찾지 못했습니다. 혹시 ‘쿠버네티스’인가요?",
    },
    { severity: "warning", line: 31, column: 1, message: "HTML의 onclick 속성을 지웠습니다." },
    { severity: "info", line: 40, column: 22, message: "취소선이 뜻밖의 자리에 생길 수 있습니다." },
  ],
};

const entry = (title: string, description: string, count = 0) => ({
  href: `${count > 0 ? "x/index" : "x"}.html`,
  title,
  description,
  folder: count > 0,
  count,
  date: count > 0 ? undefined : { iso: "2026-11-03", text: "2026. 11. 3." },
});

/** A folder's page without a note of its own. */
export const folderPage: PageView = {
  ...blank,
  kind: "folder",
  title: "컨테이너",
  breadcrumbs: [{ href: "../index.html", title: "서버 노트" }],
  lists: [
    {
      title: "폴더",
      entries: [entry("네트워크", "", 2), entry("저장소", "상태를 컨테이너 바깥에 두는 여러 방법", 5)],
    },
    {
      title: "노트",
      entries: [
        entry("컨테이너", "가상 머신처럼 독립적으로 실행되지만, 더 빠르고 더 쉽고 더 효율적인 도구입니다."),
        entry("도커", "컨테이너를 만들고 옮기고 실행하는 일을 누구나 할 수 있게 한 도구입니다."),
        entry("이미지와 Dockerfile, 그리고 레이어와 저장소까지 한 번에 이해하기", ""),
        entry("상태는 컨테이너 바깥에", "파일은 외부 저장소에, 세션과 캐시는 memcached나 Redis에 둡니다."),
      ],
    },
  ],
};

const tagEntry = (title: string, count: number) => ({ ...entry(title, "", count), folder: false });

/** All tags. */
export const tagsPage: PageView = {
  ...blank,
  kind: "tags",
  title: "태그",
  lists: [
    {
      title: "",
      entries: [
        tagEntry("데브옵스", 12),
        tagEntry("컨테이너", 9),
        tagEntry("인프라/서버", 7),
        tagEntry("kubernetes", 4),
        tagEntry("리눅스", 4),
        tagEntry("네트워크", 3),
        tagEntry("보안", 1),
      ],
    },
  ],
};

/** The page that a search link leads to without a script: notes by first letter. */
export const searchPage: PageView = {
  ...blank,
  kind: "search",
  title: "찾아보기",
  lists: ["ㄱ", "ㄴ", "ㄷ", "ㅁ", "ㅂ", "ㅅ", "ㅇ", "ㅋ", "ㅎ", "A", "D", "K", "V"].map((title) => ({
    title,
    entries: [`${title} 가상 머신`, `${title} 개발 환경과 운영 환경의 차이`, `${title} 격리`].map((name) => ({
      ...entry(name, ""),
      date: undefined,
    })),
  })),
};

/** Outgoing references. */
export const referencesPage: PageView = {
  ...blank,
  kind: "references",
  title: "참고 자료",
  references: [
    {
      url: "https://kubernetes.io/ko/docs/concepts/overview/what-is-kubernetes/",
      texts: ["쿠버네티스란 무엇인가? | Kubernetes", "쿠버네티스 문서"],
      citedBy: [
        { href: "container/container.html", title: "컨테이너" },
        { href: "kubernetes.html", title: "쿠버네티스" },
      ],
    },
    {
      url: "https://www.inflearn.com/course/%EB%8F%84%EC%BB%A4-%EC%9E%85%EB%AC%B8/",
      texts: ["초보를 위한 도커 안내서 - subicura"],
      citedBy: [{ href: "container/docker.html", title: "도커" }],
    },
    {
      url: "https://ko.wikipedia.org/wiki/%EA%B0%80%EC%83%81_%EB%A8%B8%EC%8B%A0",
      texts: [],
      citedBy: [{ href: "virtual-machine.html", title: "가상 머신" }],
    },
  ],
};

const mapTitles = [
  "컨테이너",
  "도커",
  "이미지",
  "상태는 컨테이너 바깥에",
  "방화벽",
  "설정 관리 도구",
  "환경 변수",
  "쿠버네티스",
];

/** The map of a small site. */
export const mapPage: PageView = {
  ...blank,
  kind: "map",
  title: "",
  map: {
    notes: mapTitles.map((title, index) => ({
      href: `n${index}.html`,
      title,
      links: [(index * 3 + 1) % 8, (index * 5 + 2) % 8].filter((to) => to !== index),
    })),
    folders: [
      { href: "../container/index.html", title: "컨테이너", end: 4 },
      { href: "../server/index.html", title: "서버 관리", end: 7 },
      { href: "../kubernetes/index.html", title: "쿠버네티스", end: 8 },
    ],
  },
};

const changes: readonly EntryView[] = [
  ["컨테이너", "2026-11-24"],
  ["환경 변수로 설정하기", "2026-11-02"],
  ["이미지와 Dockerfile, 그리고 레이어와 저장소까지 한 번에 이해하기", "2026-09-10"],
].map(([title = "", day = ""]) => ({
  href: "container.html",
  title,
  description: "",
  folder: false,
  count: 0,
  date: { iso: `${day}T09:00:00+09:00`, text: day },
}));

/** The home page: a note at the top of the tree. */
export const homePage: PageView = {
  ...blank,
  title: site.title,
  html: `<h1 id="서버-노트">서버 노트</h1>
<p>서버를 다루며 배운 것들을 잇대어 적습니다. 처음이라면 <a href="container.html">컨테이너</a>부터 읽어 보세요.</p>
<h2 id="읽는-차례">읽는 차례</h2>
<ol><li><a href="server/index.html">서버 관리는 왜 어려운가</a></li><li><a href="eras.html">배포의 세 시대</a></li><li><a href="container/index.html">컨테이너</a></li></ol>`,
  showTitle: false,
  lists: [{ title: "", entries: folderPage.lists[1]?.entries ?? [] }],
  print: "print.html",
  recent: changes,
};

/** Recent changes, month by month. */
export const recentPage: PageView = {
  ...blank,
  kind: "recent",
  lists: [
    { title: "2026년 11월", entries: changes.slice(0, 2) },
    { title: "2026년 9월", entries: changes.slice(2) },
  ],
};

/** A folder's notes on one page. */
export const printPage: PageView = {
  ...blank,
  kind: "print",
  title: "컨테이너",
  html: `<section class="sheet-of" id="n1">
<h2 id="n1-컨테이너">컨테이너</h2>
<p>격리된 환경에서 도는 <a href="#n2">프로세스</a>입니다. <a href="https://example.com/a">바깥 글</a></p>
</section>
<section class="sheet-of" id="n2">
<h2>프로세스</h2>
<p><a href="#n1-컨테이너">컨테이너</a>와 견줍니다.</p>
</section>`,
  toc: [
    { depth: 2, href: "#n1", text: "컨테이너", children: [] },
    { depth: 2, href: "#n2", text: "프로세스", children: [] },
  ],
};

/** The page for addresses that do not exist. */
export const notFoundPage: PageView = { ...blank, kind: "not-found", title: "찾는 글이 없습니다" };

/** A page that sends its reader on. */
export const redirectPage: PageView = { ...blank, kind: "redirect", redirectTo: "container/container.html" };

/** Every kind of page by a file name. */
export const samplePages: Readonly<Record<string, PageView>> = {
  home: homePage,
  note: notePage,
  draft: draftPage,
  folder: folderPage,
  tags: tagsPage,
  search: searchPage,
  references: referencesPage,
  map: mapPage,
  recent: recentPage,
  print: printPage,
  "not-found": notFoundPage,
  redirect: redirectPage,
};
