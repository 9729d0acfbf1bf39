/** What KaTeX says of a formula, by the beginning of its words, and the same in Korean. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^Undefined control sequence/, "모르는 명령입니다"],
  [/^Unexpected end of input in a macro argument/, "명령에 인수가 모자라거나 괄호를 닫지 않았습니다"],
  [/^Expected '\\right'/, "\\left와 짝이 되는 \\right가 없습니다"],
  [/^Expected 'EOF', got '\\right'/, "\\right 앞에 짝이 되는 \\left가 없습니다"],
  [/^Expected 'EOF', got '\\end'/, "\\end 앞에 짝이 되는 \\begin이 없습니다"],
  [/^(?:Expected 'EOF', got '\}'|Extra \})/, "여는 중괄호가 없습니다"],
  [/^Expected 'EOF', got '&'/, "&는 행렬이나 표의 환경 안에서만 씁니다"],
  [/^Expected 'EOF', got '[_^]'/, "여기에는 첨자를 쓸 수 없습니다. 글자라면 \\_처럼 씁니다"],
  [/^Expected 'EOF', got '#'/, "글자 #은 \\#으로 씁니다"],
  [/^Expected '.*', got 'EOF'/, "괄호를 닫지 않았습니다"],
  [/^Expected & or/, "\\begin과 짝이 되는 \\end가 없습니다"],
  [/^Expected group (?:after|as)/, "뒤에 와야 할 식이 없습니다"],
  [/^Double superscript/, "위첨자가 두 번 이어집니다. 중괄호로 묶으세요"],
  [/^Double subscript/, "아래첨자가 두 번 이어집니다. 중괄호로 묶으세요"],
  [/^No such environment/, "모르는 환경입니다"],
  [/^Mismatch: \\begin/, "\\begin과 \\end의 이름이 다릅니다"],
  [/can be used only in display mode|works only in display equations/, "따로 선 수식($$)에서만 쓸 수 있습니다"],
  [/^Can't use function/, "수식 안에서는 쓸 수 없는 명령입니다"],
  [/^Invalid (?:size|unit)/, "크기를 읽을 수 없습니다"],
  [/^Invalid delimiter/, "괄호로 쓸 수 없는 기호입니다"],
  [/^Invalid color/, "색을 읽을 수 없습니다"],
  [/^Too many expansions/, "매크로가 끝없이 펼쳐집니다"],
];

/** Why a formula cannot be read: in Korean where it is one of the common reasons, and as KaTeX says it, by which its manual is searched. */
export function mathReasonKo(reason: string): string {
  const known = reasons.find(([pattern]) => pattern.test(reason))?.[1];
  return known === undefined ? reason : `${known} (${reason})`;
}
