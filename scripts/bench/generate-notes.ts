import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const subjects = [
  "컨테이너",
  "이미지",
  "서버",
  "배포",
  "쿠버네티스",
  "가상 머신",
  "설정 파일",
  "환경 변수",
  "네트워크",
  "저장소",
  "로그",
  "프로세스",
  "캐시",
  "세션",
  "레지스트리",
  "파드",
];
const verbs = [
  "다시 시작합니다",
  "바꿉니다",
  "나눕니다",
  "모읍니다",
  "기록합니다",
  "격리합니다",
  "되돌립니다",
  "확인합니다",
  "내려받습니다",
  "지웁니다",
];
const manners = [
  "조심해서",
  "자동으로",
  "한 번에",
  "순서대로",
  "여러 대에서",
  "문서를 보고",
  "도구를 써서",
  "아무도 모르게",
  "새벽마다",
  "필요할 때만",
];
const code = {
  sh: [
    "docker run -d --name web -p 8080:80 nginx:1.27",
    "kubectl get pods -A -o wide | grep -v Running",
    'for f in *.log; do echo "$f"; done',
  ],
  yaml: [
    "apiVersion: apps/v1",
    "kind: Deployment",
    "spec:\n  replicas: 3\n  template:\n    metadata:\n      labels: { app: web }",
  ],
  ts: [
    "const notes = await loadNotes(root);",
    "export function slug(text: string): string {\n  return text.normalize('NFC').toLowerCase();\n}",
    "for (const note of notes) console.log(note.title);",
  ],
  python: [
    "def build(path):\n    return [line.strip() for line in open(path)]",
    "if __name__ == '__main__':\n    print(build('a.txt'))",
  ],
} as const;

/** A small generator with a fixed seed (mulberry32), so that every run and machine gets the same notes. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * Writes `count` Korean notes of about 6 KB into a folder, 40 to a folder: prose with emphasis before 조사, 12 links (relative,
 * wikilinks, fragments, bare URLs), lists, a table, four code blocks, a callout, a footnote, front matter, some raw HTML.
 */
export function generateNotes(folder: string, count: number): void {
  for (let i = 0; i < count; i++) {
    const file = join(folder, pathOf(i));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, noteText(i, count));
  }
}

function pathOf(i: number): string {
  return `${String(Math.floor(i / 40)).padStart(3, "0")}/note-${String(i).padStart(5, "0")}.md`;
}

function noteText(i: number, count: number): string {
  const random = createRandom(i + 1);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const sentence = (): string => `${pick(subjects)}는 ${pick(manners)} ${pick(subjects)}를 ${pick(verbs)}.`;
  const link = (): string => {
    const other = random(count);
    const place = `../${pathOf(other)}`;
    return pick([
      () => `[${pick(subjects)} ${other}](${place})`,
      () => `[다음 절](${place}#${other % 2 === 0 ? "배경" : "정리"})`,
      () => `[[note-${String(other).padStart(5, "0")}|${pick(subjects)} 노트]]`,
      () => `https://example.com/docs/${other}에서`,
    ])();
  };
  const paragraph = (): string =>
    `${sentence()} **${pick(subjects)}(${pick(["Container", "Image", "Server", "Pod"])})**는 ${link()}를 봅니다. ${sentence()} ${sentence()} \`${pick(["docker", "kubectl", "ansible"])}\`로 ${pick(verbs)}.`;
  const block = (): string => {
    const lang = pick(["sh", "yaml", "ts", "python"] as const);
    return `\`\`\`${lang}\n${[1, 2, 3].map(() => pick(code[lang])).join("\n")}\n\`\`\``;
  };
  const list = (): string => [1, 2, 3, 4].map(() => `- ${sentence()}\n  - ${sentence()}`).join("\n");
  const section = (title: string): string =>
    [`## ${title}`, paragraph(), list(), paragraph(), block(), paragraph()].join("\n\n");
  return `---
title: ${pick(subjects)} 노트 ${i}
tags: [${pick(subjects).replace(" ", "-")}, 벤치]
date: 2026-0${1 + random(9)}-1${random(9)}
---

${paragraph()}

${["배경", "설치", "동작", "정리"].map(section).join("\n\n")}

| 이름 | 뜻 | 값 |
|---|---|---:|
${[1, 2, 3, 4].map((row) => `| ${pick(subjects)} | ${sentence()} | ${row * i} |`).join("\n")}

> [!NOTE]
> ${sentence()} ${link()}를 보세요.

각주가 있습니다[^1]. 키는 <kbd>Ctrl</kbd>입니다.${i % 8 === 0 ? "\n\n<details><summary>더 보기</summary>\n\n" + paragraph() + "\n\n</details>" : ""}

[^1]: ${sentence()}
`;
}
