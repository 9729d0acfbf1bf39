const longWord = "끝없이이어지는낱말".repeat(40);
const longTitle = `${"아주 긴 제목도 제목이므로 줄을 바꾸어 가며 끝까지 보여야 하고 ".repeat(6)}여기서 끝납니다`;

/** Lists in lists, so many levels deep. */
function nest(depth: number, sign: string): string {
  return Array.from({ length: depth }, (_, level) => {
    const indent = " ".repeat(level * (sign.length + 1));
    return `${indent}${sign} ${level + 1}단계의 항목입니다. 줄이 바뀌어도 들여쓴 자리에서 이어져야 합니다.`;
  }).join("\n");
}

/** A table of so many columns. */
function table(columns: number, rows: number): string {
  const row = (cell: (column: number) => string): string =>
    `| ${Array.from({ length: columns }, (_, column) => cell(column + 1)).join(" | ")} |`;
  return [
    row((column) => `${column}번째 열`),
    row((column) => (column % 3 === 0 ? "---:" : "---")),
    ...Array.from({ length: rows }, (_, line) => row((column) => `${line + 1}행 ${column}열의 값`)),
  ].join("\n");
}

/** Callouts in callouts, of every kind. */
function callouts(): string {
  const kinds = ["NOTE", "TIP] 제목이 있는 도움말", "IMPORTANT", "WARNING]- 접힌 경고", "CAUTION]+ 펼친 주의"];
  return kinds
    .map((kind, depth) => {
      const quote = "> ".repeat(depth + 1);
      const head = kind.includes("]") ? kind : `${kind}]`;
      return `${quote}[!${head}\n${quote}${depth + 1}겹의 안내입니다.\n${quote}`;
    })
    .join("\n");
}

/** A note of 300 KB: sections, paragraphs and code. */
function hugeNote(): string {
  const sentence = "컨테이너를 오래 운영하다 보면 로그와 지표와 추적을 함께 보아야 까닭을 찾을 수 있습니다. ";
  const section = (number: number): string =>
    [
      `## ${number}장. 서버에서 있었던 일`,
      sentence.repeat(9),
      `### ${number}.1 살펴본 것`,
      sentence.repeat(9),
      `\`\`\`bash\n$ journalctl --unit app-${number} --since yesterday\n\`\`\``,
      sentence.repeat(4),
    ].join("\n\n");
  return `# 긴 운영 일지\n\n${Array.from({ length: 110 }, (_, index) => section(index + 1)).join("\n\n")}\n`;
}

const code = `\`\`\`ts title="src/아주/깊은/폴더/안에/있는/파일의/이름이/길기도/한/container-runtime-interface.ts" {2,4-5}
export const image: string = "registry.example.com/team/app:1.29";
const layers = await pull(image, { retries: 3, timeout: 30_000, onProgress: (done, total) => console.log(done, total, "이 줄은 아주 길어서 옆으로 밀어야 끝까지 읽을 수 있습니다") });
for (const layer of layers) {
  await unpack(layer);
  await verify(layer.digest);
}
\`\`\`

\`\`\`diff
- FROM ubuntu:22.04
+ FROM ubuntu:24.04
  RUN apt-get update
\`\`\`

    들여쓴 코드도 코드입니다.

\`\`\`
말이 없는 코드
\`\`\`
`;

const diagram = `\`\`\`mermaid 이미지가 서버에 닿기까지
flowchart LR
  dev["개발자의 컴퓨터"] -->|push| registry[("이미지 저장소")] -->|pull| stage["시험 서버"] -->|승인| prod["운영 서버"]
  prod --> watch["지켜보기"] -->|문제| dev
  click registry href "image.md#저장소" "저장소에 대하여"
\`\`\`

\`\`\`mermaid
sequenceDiagram
  브라우저->>서버: 요청
  서버-->>브라우저: 응답
\`\`\`

\`\`\`mermaid
flowchart LR
  이것은 --> [닫히지 않은
\`\`\`
`;

const elements = `---
title: 컨테이너
description: 노트에 쓸 수 있는 것이 모두 들어 있습니다.
tags: [컨테이너, C++, ${"긴태그".repeat(30)}]
aliases: [Container]
date: 2026-01-02
updated: 2026-03-04
redirect_from: [/old/container.html, /예전 주소/]
---

# 컨테이너

가상 머신처럼 **독립적으로(Isolated)**는 아니지만, ==더 빠르고== 더 쉬운 ~~옛~~ 도구입니다[^1]. <kbd>Ctrl</kbd>+<kbd>D</kbd>로 나가고, H<sub>2</sub>O와 \`docker run --rm -it ubuntu:24.04 bash\`도 씁니다. #도커 #${"긴태그".repeat(30)}

## 이어진 글

[이미지의 저장소](image.md#저장소)와 [[배포|다른 이름의 링크]], [[image#^immutable]], https://example.com/${"아주긴주소".repeat(30)} 그리고 [바깥](https://example.com/a?b=c&d=e#f)을 봅니다[^긴-각주].

[없는 노트](no-such.md), [없는 제목](image.md#없는-제목), [[없는 위키링크]], [초안](draft.md), [없는 파일](none.pdf), [밖](../../../out.md), [위험](javascript:alert(1)), ![없는 그림](none.png)은 끊겼습니다.

### 끼워 넣기

![[image#저장소]]

![[image]]

![[없는 끼워 넣기]]

#### 깊은 제목

##### 더 깊은 제목

###### 가장 깊은 제목

${nest(6, "-")}

${nest(6, "1.")}

- [x] 한 일
- [ ] 할 일

## 코드와 그림

${code}
${diagram}
![세 시대를 견준 그림](<큰 그림.svg>)

![[큰 그림.svg|300]]

## 표와 수식

${table(15, 6)}

| 좁은 | 표 |
| --- | --- |
| [링크](image.md) | \`코드\` |

집 안의 수식 $e^{i\\pi} + 1 = 0$과 넓은 수식입니다.

$$
f(x) = ${Array.from({ length: 24 }, (_, index) => `a_{${index}} x^{${index}}`).join(" + ")}
$$

## 안내

${callouts()}

> 인용한 글입니다.
>
> > 그 안의 인용입니다.

용어
: 뜻풀이가 이어집니다.
: 뜻이 둘일 수 있습니다.

<details>
<summary>펼쳐 보기</summary>

안에서도 **꾸밈**이 통합니다.

</details>

---

마지막 문단입니다.

[^1]: 각주의 [링크](image.md)와 \`코드\`입니다.
[^긴-각주]: ${"각주도 길어질 수 있습니다. ".repeat(20)}
`;

const image = `---
tags: [컨테이너]
date: 2025-12-31
---
# 이미지

[컨테이너](container.md)를 띄우는 데 필요한 파일의 묶음입니다. 한번 만들면 바뀌지 않습니다. ^immutable

## 저장소

이미지를 올리고 받는 곳입니다[^1]. $O(n)$이 걸립니다.

\`\`\`mermaid
flowchart LR
  a["저장소"] --> b["서버"]
\`\`\`

[^1]: 레지스트리라고도 합니다.
`;

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="900" viewBox="0 0 2400 900"><rect width="2400" height="900" fill="#789"/></svg>`;

/** What a note of each page looks like at worst: path → content. `container` is small enough for a page for print, `many` is not. */
export const hardNotes: Readonly<Record<string, string>> = {
  "index.md": `---\ntitle: 까다로운 노트\n---\n여기서 [컨테이너](container/container.md)와 [배포](many/배포.md)로 갑니다.\n`,
  "container/container.md": elements,
  "container/image.md": image,
  "container/draft.md": "---\ndraft: true\n---\n# 쓰다 만 글\n",
  "container/큰 그림.svg": drawing,
  "many/index.md": "# 많은 글\n\n이 폴더에는 머리글이 있습니다. [배포](배포.md)부터 읽습니다.\n",
  "many/배포.md":
    "---\ndate: 2026-02-01\n---\n# 배포\n\n[컨테이너](../container/container.md#코드와-그림)를 서버에 올립니다.\n",
  "many/한 줄.md": "한 줄뿐인 글입니다.\n",
  "many/빈 글.md": "",
  "many/머리말만.md": "---\ntitle: 머리말만 있는 글\ntags: [컨테이너]\n---\n",
  "many/긴 제목.md": `# ${longTitle}\n\n## ${longWord}\n\n${longWord}\n\n\`${longWord}\`\n\n[${longWord}](배포.md)\n\n### ${longTitle}\n\n컨테이너라는 이름이 나옵니다.\n`,
  [`many/${"깊은 폴더/".repeat(6)}C# & C++.md`]: `# \`C#\`과 **C++** <b>그리고</b> $x^2$\n\n## 같은 제목\n\n## 같은 제목\n\n## 🐳\n\n[돌아가기](/many/index.md)\n`,
  "many/긴 일지.md": hugeNote(),
  "many/english.md":
    "---\nlang: en\n---\n# A note in English\n\nIt links to [a container](../container/container.md).\n",
};
