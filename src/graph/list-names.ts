import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";

/** The names by which notes may be mentioned, in lower case. */
export interface Names {
  readonly targets: ReadonlyMap<string, NoteId>;
  /** `startKey` of every name → lengths of the names below `LONG` units that start so, longest first. */
  readonly short: ReadonlyMap<number, readonly number[]>;
  /** `longKey` → lengths of the longer names that start so. Many titles begin with the same word, few go on alike or differ in length. */
  readonly long: ReadonlyMap<number, readonly number[]>;
  /** Short Latin names count only as they are written (`Go`, `IPC`): name → spelling. */
  readonly exact: ReadonlyMap<string, string>;
}

/** Words that say nothing about a note that happens to be called so. */
const COMMON = new Set(
  "문제 서비스 언어 도서 책 메모 회의 뉴스 관계 이야기 파일 설정 블로그 문서 정리 소개 시작 개요 기타 참고 링크 목록 요약 기록 후기 방법 예제 연습 질문 면접 자료 개념 기본 기초 용어 그림 표 도구 사용 이해 구조 종류 특징 비교 정의 전략 검색 시간 개발 환경 테스트 프로그래밍 프로젝트 객체 함수 변수 클래스 패턴 데이터 서버 코드 readme index todo note notes home about test main example links reference".split(
    " ",
  ),
);

/** Lists titles and aliases that name one note alone and are long enough to mean it. */
export function listNames(notes: Iterable<Note>): Names {
  const targets = new Map<string, NoteId | undefined>();
  const exact = new Map<string, string>();
  for (const note of notes) {
    for (const spelling of namesOf(note)) {
      const name = spelling.toLowerCase();
      if (targets.has(name) && targets.get(name) !== note.id) targets.set(name, undefined);
      else targets.set(name, note.id);
      if (/^[\x21-\x7E]{1,4}$/.test(spelling) || /^[A-Z][a-z]+$/.test(spelling)) exact.set(name, spelling);
    }
  }
  const short = new Map<number, number[]>();
  const long = new Map<number, number[]>();
  for (const [name, target] of targets) {
    if (target === undefined) {
      targets.delete(name);
      continue;
    }
    const shorter = listAt(short, startKey(name, 0));
    addLength(name.length < LONG ? shorter : listAt(long, longKey(name, 0)), name.length);
  }
  for (const list of [...short.values(), ...long.values()]) list.sort((a, b) => b - a);
  return { targets: targets as Map<string, NoteId>, short, long, exact };
}

function listAt(lists: Map<number, number[]>, key: number): number[] {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = []));
  return list;
}

function addLength(list: number[], length: number): void {
  if (!list.includes(length)) list.push(length);
}

/** From so many UTF-16 units on a name is long. */
const LONG = 4;

/** The two UTF-16 units at a place of a text as a small number; few pairs share one. */
export function startKey(text: string, at: number): number {
  return ((text.charCodeAt(at) << 14) ^ text.charCodeAt(at + 1)) & 0x3fffffff;
}

/** The same of `LONG` units. */
export function longKey(text: string, at: number): number {
  return (Math.imul(startKey(text, at), 0x9e37_79b1) ^ startKey(text, at + 2)) & 0x3fffffff;
}

/** `컨테이너(Container)` is called 컨테이너, Container and 컨테이너(Container). */
function namesOf(note: Note): string[] {
  const title = note.title.replace(/^\s*(?:\[[^\]]*\]|\([^)]*\)|\d+[.)-])\s*/, "").trim();
  const names = new Set([title, ...note.frontMatter.aliases.map((alias) => alias.trim())]);
  const pair = /^([^()（）]+?)\s*[(（]([^()（）]+)[)）]$/.exec(title);
  if (pair !== null) names.add(pair[1]!).add(pair[2]!.trim());
  return [...names].filter(isTelling);
}

function isTelling(name: string): boolean {
  if (name.length < 2 || name.length > 40 || COMMON.has(name.toLowerCase()) || /^[\d\s.,:/-]+$/.test(name))
    return false;
  return /[가-힣]{2}/.test(name) || /[A-Za-z][A-Za-z0-9+#.]/.test(name);
}
