/** Forms of values that are named in words, in Korean; forms that are written as such (`true | false`) need none. */
const words: Readonly<Record<string, string>> = {
  text: "문자열",
  "list of text": '문자열의 목록, 예: ["가", "나"]',
  "list of globs": '글롭의 목록, 예: ["https://example.com/**"]',
  "https://host": "https://호스트",
  "/path/ (ASCII)": "/경로/ (ASCII 글자만)",
  "IANA time zone": "IANA 시간대, 예: Asia/Seoul",
  '{ "name": "https://…" }': '{ "이름": "https://…" }',
  "{ code: error | warning | info | off }": "{ 코드: error | warning | info | off }",
  'CSS font families: "MaruBuri", serif': 'CSS 글꼴 이름, 예: "MaruBuri", serif',
  "CSS colour: #2a4d8f, teal, oklch(45% 0.12 262)": "CSS 색, 예: #2a4d8f, teal, oklch(45% 0.12 262)",
  "number of notes ≥ 0": "노트의 수(0 이상)",
  "number of bytes > 0": "바이트의 수(0보다 큼)",
  "https://host/{code}.html": "https://호스트/{code}.html",
  "{ glob: [status] }": "{ 글롭: [상태 번호] }",
  "{ glob: address }": "{ 글롭: 주소 }",
  "{ host: { name: value } } (ASCII)": "{ 호스트: { 이름: 값 } } (ASCII 글자만)",
  "text (ASCII)": "문자열(ASCII 글자만)",
  "certificate in PEM: -----BEGIN CERTIFICATE-----…": "PEM 형식의 인증서, 예: -----BEGIN CERTIFICATE-----…",
  "old.md new.md": "옛.md 새.md",
  '"query"': '"질의"',
};

/** What a value should have been, as a Korean sentence says it. */
export function expectedKo(expected: string): string {
  return words[expected] ?? expected;
}
