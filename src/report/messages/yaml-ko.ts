/** What js-yaml says of broken YAML, by the beginning of its words, and the same in Korean with the mend. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /^bad indentation of a mapping entry/,
    "들여쓰기가 어긋났거나, 콜론이나 따옴표가 든 값을 따옴표로 감싸지 않았습니다",
  ],
  [/^bad indentation of a sequence entry/, "목록의 들여쓰기가 어긋났습니다"],
  [/^(?:deficient|missing) indentation/, "들여쓰기가 모자랍니다"],
  [/^duplicated mapping key/, "같은 키가 두 번 나옵니다. 하나만 남겨 주세요"],
  [/^tab characters must not be used/, "탭으로 들여썼습니다. 빈칸으로 바꿔 주세요"],
  [/^unexpected end of the (?:stream|document) within a (?:single|double) quoted/, "따옴표를 닫지 않았습니다"],
  [
    /^unexpected end of the stream within a flow/,
    "대괄호나 중괄호를 닫지 않았습니다. 값이 #으로 시작하면 따옴표로 감싸 주세요",
  ],
  [/^expected the node content/, "쉼표 앞에 항목이 없습니다. 빈 항목을 빼 주세요"],
  [/^missed comma between flow/, "항목 사이에 쉼표가 빠졌거나, 대괄호나 중괄호를 닫지 않았습니다"],
  [
    /^end of the stream or a document separator/,
    "여기서 끝나야 하는데 글이 더 있습니다. 앞의 콜론 뒤에 빈칸이 있는지, 따옴표나 쉼표가 잘못 놓이지 않았는지 보세요",
  ],
  [/^can ?not read an implicit mapping pair/, "키 뒤에 콜론이 없습니다"],
  [/^can ?not read a block mapping entry/, "키 뒤에 콜론이 없거나, 앞줄의 값이 끝나지 않았습니다"],
  [/^a whitespace character is expected after the key/, "콜론 뒤에 빈칸이 필요합니다"],
  [/^unknown escape sequence/, "큰따옴표 안의 역슬래시(\\) 뒤에 쓸 수 없는 글자가 있습니다. 작은따옴표로 감싸 보세요"],
  [/^expected hexadecimal character/, "큰따옴표 안의 역슬래시(\\) 뒤에 16진수가 와야 합니다"],
  [/^unidentified alias/, "별표(*)로 시작하는 값은 따옴표로 감싸야 합니다"],
  [/^unknown tag/, "느낌표(!)로 시작하는 값은 따옴표로 감싸야 합니다"],
  [/^the stream contains non-printable/, "보이지 않는 제어 문자가 있습니다"],
  [/^(?:name of an (?:alias|anchor) node)/, "별표(*)나 앤드(&)로 시작하는 값은 따옴표로 감싸야 합니다"],
  [/^not a mapping$/, "'키: 값'의 꼴이 아닙니다"],
  [/^there is no closing line/, "---로 닫지 않았습니다"],
  [/^it does not begin at the first/, "파일의 첫 줄에서 시작하지 않습니다. 앞의 빈 줄을 지우세요"],
  [/^TOML is not read/, "TOML(+++)로 적혀 있습니다. ---로 감싼 YAML로 바꾸세요"],
];

/** Why YAML cannot be read, in Korean where it is one of the common reasons, else as js-yaml says it. */
export function yamlReasonKo(reason: string): string {
  return reasons.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
}
