/** 조사 and endings that are written without a space after a URL. */
const glued = new Set(
  (
    "은 는 이 가 을 를 의 에 와 과 로 도 만 나 야 란 들 께 " +
    "으로 에서 에게 에는 에도 에만 에서는 에서도 에서의 에선 에게서 한테 까지 까지는 부터 부터는 보다 처럼 같은 같이 마다 조차 밖에 " +
    "이나 이란 이라 이며 이고 이다 인데 이면 라는 라고 라면 이라는 이라고 이라면 입니다 이었다 였다 이므로 " +
    "로는 로도 로의 로서 로써 로부터 으로는 으로도 으로의 으로서 으로써 으로부터 와의 과의 와는 과는 하고 랑 이랑 " +
    "에서부터 에서만 에서처럼 라든지 이라든지 라도 이라도 요 이요 예요 이에요"
  ).split(" "),
);

const host = /^([a-z][a-z0-9+.-]*:\/\/)([^\s/?#<>"'`]*)/i;
/** A host name or port and the Hangul glued to it: no top-level domain mixes scripts. */
const gluedHost = /^((?:[^\s/?#<>"'`]*\.)?[a-z0-9-]+(?::\d+)?|[^\s/?#<>"'`]+:\d+)[가-힣ㄱ-ㅎㅏ-ㅣ]/i;
const tail = /[a-z0-9/_~#=&)%*'”’」』》〉】）］-]([가-힣]{1,6})$/i;
/** What an author closes before a 조사, and what opens it. */
const closers = new Map(
  ["“”", "‘’", "「」", "『』", "《》", "〈〉", "【】", "（）", "［］"].map(([open, close]) => [close, open]),
);
const hangulSegment = /\/([가-힣]{2,})$/;

/** Where a bare URL with Hangul at its end stops, and whether that is a guess. */
export interface GluedUrl {
  readonly length: number;
  /** The last path segment is Hangul alone and ends like a 조사: the author knows, we do not. */
  readonly ambiguous: boolean;
}

/**
 * Cuts 조사 from a bare URL, and what closes before it: `https://x.kr/a에서` and `https://x.kr/a」를` are `https://x.kr/a`.
 * `https://x.kr/가이드를` stays, and is ambiguous.
 */
export function trimGluedHangul(url: string): GluedUrl {
  const start = host.exec(url);
  const inHost = start && gluedHost.exec(start[2]!);
  if (start && inHost) return { length: start[1]!.length + inHost[1]!.length, ambiguous: false };
  const end = tail.exec(url);
  if (end && glued.has(end[1]!)) return { length: withoutCloser(url.slice(0, -end[1]!.length)), ambiguous: false };
  const segment = hangulSegment.exec(url)?.[1];
  return { length: url.length, ambiguous: segment !== undefined && endsWithParticle(segment) };
}

/** Length of a URL without a closing sign at its end that nothing in it opens. */
function withoutCloser(url: string): number {
  const open = closers.get(url.at(-1));
  return open === undefined || url.includes(open) ? url.length : url.length - 1;
}

function endsWithParticle(word: string): boolean {
  for (let length = 1; length < word.length && length <= 4; length++) {
    if (glued.has(word.slice(-length))) return true;
  }
  return false;
}
