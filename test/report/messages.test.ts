import { describe, expect, it } from "vitest";
import type { Diagnostic, DiagnosticCode, DiagnosticData } from "../../src/model/diagnostic.ts";
import { diagnosticCodes } from "../../src/model/diagnostic.ts";
import type { Lang } from "../../src/model/options.ts";
import { describeDiagnostic } from "../../src/report/describe-diagnostic.ts";
import { describeSuggestion } from "../../src/report/describe-suggestion.ts";
import { finding } from "./finding.ts";

interface Extra {
  readonly data?: DiagnosticData;
  readonly suggestion?: string;
}

const say = (code: DiagnosticCode, lang: Lang, target: string, extra: Extra = {}): string =>
  describeDiagnostic(finding(code, { target, ...extra }), lang);

describe("describeDiagnostic", () => {
  const codes = Object.keys(diagnosticCodes) as DiagnosticCode[];

  it.each(codes)("%s has a sentence in each language without any data", (code) => {
    const bare: Diagnostic = finding(code, { target: "", data: {} });
    const ko = describeDiagnostic(bare, "ko");
    const en = describeDiagnostic(bare, "en");
    expect(ko).toMatch(/[가-힣]/);
    expect(en).not.toMatch(/[가-힣]/);
    for (const sentence of [ko, en]) {
      expect(sentence.length).toBeGreaterThan(10);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\n| {2}|: *\.?$|\(\)/);
    }
  });

  const rows: readonly (readonly [DiagnosticCode, Lang, string, Extra, string])[] = [
    ["missing-note", "ko", "kubernetes.md#설치", {}, "“kubernetes.md” 노트가 없습니다"],
    ["missing-asset", "ko", ".env", { data: { kind: "hidden" } }, "“.env”는 점으로 시작하는 이름이라 읽지도"],
    ["missing-asset", "en", ".env", { data: { kind: "hidden" } }, "a name that begins with a dot"],
    ["missing-note", "ko", "code/", { data: { kind: "folder" } }, "“code/” 폴더에는 노트가 없어서"],
    ["missing-note", "en", "code/", { data: { kind: "folder" } }, "no notes in the folder “code/”"],
    ["missing-note", "ko", "%EC%BB%A8%ED%85%8C%EC%9D%B4%EB%84%88.md", {}, "“컨테이너.md” 노트가"],
    [
      "missing-heading",
      "ko",
      "docker.md#%EC%84%A4%EC%B9%98",
      { data: { note: "docker" } },
      "“docker” 노트에 “설치” 제목이",
    ],
    ["missing-heading", "ko", "#설치", {}, "이 노트에 “설치” 제목이"],
    ["missing-heading", "ko", "a#^표", {}, "이 노트에 “^표” 블록이 없습니다. 지금 있는 블록에"],
    ["missing-heading", "en", "a#^표", { data: { note: "a" } }, "There is no block “^표” in “a”"],
    ["missing-heading", "en", "#설치", { data: { note: "docker" } }, "no heading “설치” in “docker”"],
    [
      "ambiguous-link",
      "ko",
      "git",
      { data: { candidates: ["a/git", "b/git"] } },
      "“git”이 가리킬 수 있는 노트가 여럿입니다: “a/git”, “b/git”",
    ],
    ["ambiguous-link", "ko", "docker", {}, "“docker”가 가리킬"],
    [
      "case-mismatch",
      "ko",
      "Docker.md",
      { data: { actual: "docker.md" } },
      "“Docker.md”는 대소문자가 파일 이름과 다릅니다. 실제 이름은 “docker.md”입니다",
    ],
    ["case-mismatch", "ko", "VM", { suggestion: "vm" }, "“VM”은 대소문자가"],
    ["escapes-root", "ko", "../../비밀", {}, "“../../비밀”은 노트 폴더 밖"],
    ["unsafe-link", "ko", "javascript:alert(1)", { data: { scheme: "javascript" } }, "“javascript:” 주소는"],
    ["malformed-url", "ko", "50%", {}, "“50%”는 주소로 읽을 수 없습니다. 글자 “%”는 “%25”로"],
    ["malformed-url", "ko", "C:\\a.md", {}, "”는 주소로 읽을 수 없습니다. 잘못된 부분을"],
    ["malformed-url", "en", "C:\\a.md", {}, "as an address. Mend what"],
    [
      "unused-ignore",
      "ko",
      "mising-note",
      { data: { unknown: ["mising-note"] } },
      "코드가 없는 이름입니다: “mising-note”. 이름을 고치세요.",
    ],
    [
      "unused-ignore",
      "en",
      "mising-note",
      { data: { unknown: ["mising-note"] } },
      "no code that there is: “mising-note”.",
    ],
    ["unused-ignore", "ko", "missing-note", { data: { unknown: [] } }, "막는 문제가 없습니다. 표시를 지우세요."],
    ["orphan-page", "ko", "", {}, "다른 페이지에서 링크하거나 펴낼 것에서 빼세요."],
    ["bare-brackets", "ko", "Prototype", {}, "[[Prototype]]을 링크가 아니라 글자로"],
    ["embed-depth", "ko", "a", { data: { limit: 5 } }, "5단계보다 깊어, 그 아래는 링크로"],
    ["front-matter", "en", "", { data: { key: "tags", expected: "list", got: "mapping" } }, "a list, not a mapping."],
    ["malformed-url", "ko", "%E0%A4%A", {}, "“%E0%A4%A”"],
    ["missing-definition", "ko", "[도커][d]", { data: { label: "d" } }, "“[d]: 주소”"],
    ["draft-link", "ko", "plan.md", { data: { note: "계획" } }, "“계획”은 초안이라"],
    ["embed-cycle", "ko", "a", { data: { chain: ["a", "b", "a"] } }, "a → b → a"],
    ["embed-depth", "en", "a", { data: { limit: 8 } }, "more than 8 deep"],
    ["duplicate-url", "ko", "", { data: { url: "/git/", other: "git.md" } }, "“git.md” 노트와 주소가 같습니다: /git/"],
    [
      "unusable-url",
      "ko",
      "/b.html/",
      { data: { key: "permalink", reason: "below", other: "b.md", url: "/a.html" } },
      "주소 “/b.html/”에 페이지를 둘 수 없어 노트는 “/a.html”에 펴냅니다. “b.md”는 폴더가 아니라 파일입니다.",
    ],
    [
      "unusable-url",
      "ko",
      "/404.html",
      { data: { key: "redirect_from", reason: "taken", other: "/404.html", url: "/a.html" } },
      "예전 주소 “/404.html”에 페이지를 둘 수 없어 옮겨 가는 페이지를 두지 않습니다. 그 자리에는 “/404.html”이 있습니다.",
    ],
    [
      "unusable-url",
      "en",
      "a.md",
      { data: { key: "", reason: "too-long", url: "/b.html" } },
      "the file name “a.md”, so the note is published at “/b.html”. It is too long",
    ],
    ["duplicate-id", "ko", "", { data: { id: "설정" } }, "아이디 “설정”이 두 번"],
    [
      "front-matter",
      "ko",
      "date",
      { data: { key: "date", expected: "date", got: "string" } },
      "“date”에는 날짜(2024-05-01)가 와야 합니다. 지금 값: 문자열",
    ],
    [
      "front-matter",
      "ko",
      "date",
      { data: { key: "date", expected: "date", got: "string", value: "2024-02-30" } },
      "“date”에는 날짜(2024-05-01)가 와야 합니다. 지금 값: “2024-02-30”.",
    ],
    [
      "front-matter",
      "en",
      "lang",
      { data: { key: "lang", expected: "language code", got: "string", value: "한국어" } },
      "“lang” in the front matter should be a language code, not “한국어”.",
    ],
    ["front-matter", "ko", "tags", { data: { key: "tags", expected: "list" } }, "“tags”에는 목록이 와야"],
    ["front-matter", "ko", "", { data: { reason: "duplicated mapping key" } }, "읽을 수 없습니다: 같은 키가 두 번"],
    ["front-matter", "ko", "", { data: { reason: "nobody knows" } }, "읽을 수 없습니다: nobody knows."],
    [
      "front-matter",
      "ko",
      "",
      { data: { reason: "TOML is not read; …" } },
      "읽을 수 없습니다: TOML(+++)로 적혀 있습니다.",
    ],
    ["front-matter", "en", "", { data: { reason: "bad indentation" } }, "as YAML: bad indentation."],
    ["front-matter", "en", "", { data: { reason: "x", draft: "true" } }, "is a draft, so it is not published."],
    ["front-matter", "ko", "", { data: { reason: "x", draft: "true" } }, ": x. 그 안에 초안이라고 적혀 있어"],
    [
      "math-syntax",
      "ko",
      "",
      { data: { reason: "Undefined control sequence: \\foo" } },
      "줍니다: 모르는 명령입니다 (Undefined control sequence: \\foo).",
    ],
    ["math-syntax", "ko", "", { data: { reason: "Nobody knows" } }, "줍니다: Nobody knows."],
    ["file-too-large", "ko", "", { data: { bytes: 31_457_280, limit: 20_971_520 } }, "(30.0 MB, 한도 20.0 MB)"],
    ["file-too-large", "ko", "", { data: { bytes: 1_200_000, limit: 40_000 } }, "(1.1 MB, 한도 40 KB)"],
    ["unsafe-html", "ko", "", { data: { element: "script" } }, "“<script>” 요소는"],
    ["unsafe-html", "ko", "", { data: { element: "a", attribute: "onclick" } }, "“<a>”의 “onclick” 속성은"],
    ["unclosed-comment", "ko", "<!-- 주석", {}, "“-->” 표시로"],
    ["unclosed-comment", "en", "%%", {}, "“%%”"],
    ["unclosed-comment", "ko", "<?", {}, "“<?” 표시가 닫히지 않아 뒤의 글이 모두 가려질 수 있습니다. “?>” 표시로"],
    ["unclosed-comment", "en", "<![CDATA[", {}, "“]]>”"],
    [
      "diagram-syntax",
      "ko",
      "",
      { data: { got: "end", expected: ["NEWLINE", "SEMI"] } },
      "“end”가 올 자리가 아닙니다. 올 수 있는 것: NEWLINE, SEMI",
    ],
    [
      "diagram-data",
      "ko",
      "2024-02-30",
      { data: { reason: "YYYY-MM-DD" } },
      "값 “2024-02-30”이 맞지 않습니다: 달력에 없는 날짜",
    ],
    ["diagram-data", "ko", "설계", { data: { reason: "after" } }, "값 “설계”가 맞지 않습니다: 그런 이름의 작업이"],
    ["diagram-data", "ko", "[1,2]", { data: { reason: "2 ≠ 3" } }, "값이 3개여야 하는데 2개입니다"],
    ["diagram-data", "en", "9", { data: { reason: "1–5" } }, "scores go from 1 to 5"],
    ["diagram-data", "en", "x", { data: { reason: "2024-02-01 > 2024-01-01" } }, "ends before it starts"],
    ["diagram-limit", "ko", "", { data: { reason: "10 s" } }, "10초가 지나 그리기를"],
    ["diagram-limit", "ko", "", { data: { reason: "60000 > 50000" } }, "50000자까지인데 60000자라"],
    ["diagram-limit", "en", "", { data: { reason: "200 MB" } }, "more than 200 MB"],
    [
      "diagram-limit",
      "ko",
      "",
      { data: { reason: "Too many edges" } },
      "한도를 넘어 그리기를 멈췄습니다: Too many edges",
    ],
    [
      "diagram-unsafe",
      "ko",
      "htmlLabels",
      { data: { reason: "config" } },
      "안전하지 않은 설정 “htmlLabels”를 뺐습니다",
    ],
    ["diagram-text", "ko", "가지", { data: { reason: "Lexical error" } }, "“가지”를 받지 못합니다. 큰따옴표로"],
    ["unknown-encoding", "ko", "", { data: { encoding: "euc-kr" } }, "EUC-KR로 저장된 파일"],
    ["unknown-encoding", "ko", "", { data: { encoding: "", line: 7 } }, "7째 줄에 UTF-8로"],
    [
      "unreadable-file",
      "ko",
      "",
      { data: { reason: "EACCES", kind: "folder" } },
      "폴더를 읽을 수 없습니다: 권한이 없습니다.",
    ],
    ["unreadable-file", "en", "", { data: { reason: "EACCES", kind: "folder" } }, "The folder cannot be read: "],
    ["unreadable-file", "ko", "", { data: { reason: "EACCES" } }, "읽을 수 없습니다: 권한이 없습니다."],
    [
      "not-on-github",
      "ko",
      "docker",
      { data: { reason: "extension" } },
      "“docker”는 여기서는 열리지만 “.md”가 빠져서 GitHub에서는",
    ],
    ["not-on-github", "ko", "", { data: { reason: "fragment" } }, "이 링크는 여기서는 제목까지"],
    ["not-on-github", "en", "a.md", { data: { reason: "fragment" } }, "“a.md” reaches its heading here but not on"],
    ["not-on-github", "ko", "api/", { data: { reason: "folder" } }, "GitHub에서는 파일 목록이 열립니다."],
    ["not-on-github", "en", "api/", { data: { reason: "folder" } }, "GitHub lists the files of the folder"],
    // Either may be the one in NFD.
    ["not-on-github", "ko", "한글.md", { data: { reason: "normalization" } }, "링크와 파일 이름의 정규화"],
    ["not-on-github", "en", "한글.md", { data: { reason: "normalization" } }, "the link and the file name"],
    [
      "dead-link",
      "ko",
      "https://x.kr/",
      { data: { httpStatus: 404, reason: "http-status" } },
      "링크가 끊겼습니다(404).",
    ],
    [
      "dead-link",
      "ko",
      "https://x.kr/",
      { data: { reason: "dns", failingSince: "2024-05-01T00:00:00Z" } },
      "(그런 도메인이 없음). 2024-05-01부터",
    ],
    [
      "unknown-link",
      "en",
      "https://x.kr/",
      { data: { httpStatus: 403, reason: "bot-wall" } },
      "(403, robots are turned away)",
    ],
    ["broken-fragment", "ko", "https://x.kr/#%EC%84%A4%EC%B9%98", {}, "“#설치” 아이디가"],
    ["redirected", "ko", "https://x.kr/", { data: { finalUrl: "https://y.kr/" } }, "옮겨졌습니다: “https://y.kr/”."],
  ];

  it.each(rows)("%s (%s) about %s", (code, lang, target, extra, part) => {
    expect(say(code, lang, target, extra)).toContain(part);
  });

  it("shows no control characters and no endless targets", () => {
    const sentence = say("missing-note", "ko", `\u001b[31m\u202e${"가".repeat(5_000)}.md`);
    expect(sentence).toContain("\\u{1b}[31m\\u{202e}");
    expect(sentence).toContain("…");
    expect(sentence.length).toBeLessThan(200);
  });
});

describe("describeSuggestion", () => {
  const rows: readonly (readonly [DiagnosticCode, Lang, string, string])[] = [
    ["missing-note", "ko", "쿠버네티스.md", "혹시 “쿠버네티스.md”인가요?"],
    ["missing-heading", "en", "#install", "Did you mean “#install”?"],
    ["case-mismatch", "ko", "docker.md", "“docker.md”로 바꾸세요."],
    ["redirected", "ko", "https://y.kr/index.html", "“https://y.kr/index.html”로 바꾸세요."],
    [
      "dead-link",
      "ko",
      "https://web.archive.org/web/2020/https://x.kr/",
      "보관된 사본: https://web.archive.org/web/2020/https://x.kr/",
    ],
  ];

  it.each(rows)("%s in %s", (code, lang, suggestion, expected) => {
    expect(describeSuggestion(finding(code, { suggestion }), lang)).toBe(expected);
  });

  it("is silent without one", () => {
    expect(describeSuggestion(finding("missing-note"), "ko")).toBeUndefined();
  });
});
