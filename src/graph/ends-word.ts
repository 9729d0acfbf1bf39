/** 조사 and copula endings that may be glued to a noun without making another word of it. */
const TAILS = new Set(
  (
    "은 는 이 가 을 를 의 에 와 과 도 만 로 으로 에서 에게 한테 께 께서 까지 부터 마다 조차 마저 밖에 보다 처럼 같이 만큼 대로 뿐 이나 나 이란 란 이라 라 이랑 랑 하고 " +
    "에도 에는 에만 에서는 에서도 에서만 에서의 에서와 에게는 에게도 로는 로도 로만 로서 로써 으로는 으로도 으로만 으로서 으로써 으로의 로의 와는 과는 와의 과의 와도 과도 까지는 까지도 부터는 부터의 보다는 보다도 처럼은 만의 만이 만을 만은 " +
    "들 들은 들이 들을 들의 들도 들과 들에 들에서 들로 들이다 " +
    "이다 다 입니다 이며 며 이고 고 이지만 지만 이므로 므로 이라는 라는 이라고 라고 이라면 라면 인 인지 인데 이었다 였다 이었던 였던 이어서 여서 이라서 라서 이든 든 이든지 든지 이나마 이네 네 이죠 죠 이에요 예요 이란 에선 에겐 으론 론 엔 에다 이야 야 요 께서는 으로부터 로부터 에게서 뿐만 뿐이다 뿐이 치고 커녕"
  ).split(" "),
);

/** Signs before which, or after which, a Latin word is a part of something longer: a path, a host name, an address. */
const JOINS_BEFORE = codesOf("-./@#:\\$");
const JOINS_AFTER = codesOf("-./:+#");
const PARENTHESIS = 40;
/** Longest of `TAILS`. */
const LONGEST = 5;

/** Whether a word may begin at `start`: not inside a run of Hangul, a Latin word, a path, a host name or an address. */
export function startsWord(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (isWord(before)) return false;
  return isHangul(text.charCodeAt(start)) ? !isHangul(before) : !JOINS_BEFORE.has(before);
}

/** Whether the name that ends before `end` is a word there: followed by nothing, a space, punctuation or a 조사, not by more of a longer word. */
export function endsWord(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const after = text.charCodeAt(end);
  const last = text.charCodeAt(end - 1);
  if (isWord(last) && (isWord(after) || (JOINS_AFTER.has(after) && isWord(text.charCodeAt(end + 1))))) return false;
  if (!isHangul(after)) return isHangul(last) ? !isWord(after) : after !== PARENTHESIS || !isWord(last);
  let stop = end + 1;
  while (stop - end <= LONGEST && isHangul(text.charCodeAt(stop))) stop++;
  return stop - end <= LONGEST && TAILS.has(text.slice(end, stop));
}

function codesOf(signs: string): ReadonlySet<number> {
  return new Set([...signs].map((sign) => sign.charCodeAt(0)));
}

/** By their units: one character of Hangul as a string is made anew each time. */
function isHangul(unit: number): boolean {
  return unit >= 0xac_00 && unit <= 0xd7_a3;
}

function isWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || unit === 95;
}
