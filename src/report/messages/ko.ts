import type { ParticlePair } from "../../text/particle.ts";
import { particle } from "../../text/particle.ts";
import { unusableUrlKo } from "./address-ko.ts";
import { commentEnd } from "./comment-end.ts";
import { diagramKo } from "./diagram-ko.ts";
import { externalKo, reasonsKo } from "./external-ko.ts";
import { factsOf } from "./facts-of.ts";
import { fileSize } from "./file-size.ts";
import { fragmentOf } from "./fragment-of.ts";
import { mathReasonKo } from "./math-ko.ts";
import type { MessageTable } from "./message-table.ts";
import { visible } from "../visible.ts";
import { readable } from "./readable.ts";
import { siteKo } from "./site-ko.ts";
import { yamlReasonKo } from "./yaml-ko.ts";
import { wordTable } from "./word-table.ts";

const quote = (text: string): string => `“${readable(text)}”`;
const quoteWith = (text: string, pair: ParticlePair): string => `${quote(text)}${particle(readable(text), pair)}`;
const listOf = (names: readonly string[]): string => names.map(quote).join(", ");
const after = (lead: string, text: string): string => (text === "" ? "" : `${lead}${readable(text)}`);
const notePart = (target: string): string => target.split("#", 1)[0] || target;

const valueNames = wordTable({
  string: "문자열",
  text: "문자열",
  number: "숫자",
  boolean: "true나 false",
  date: "날짜(2024-05-01)",
  "language code": "언어 코드(ko, en)",
  list: "목록",
  array: "목록",
  "nested list": "목록이나 묶음이 든 목록",
  object: "키와 값의 묶음",
  mapping: "키와 값의 묶음",
  null: "빈 값",
});
const valueName = (name: string): string => valueNames[name] ?? quote(name);

const portability = wordTable({
  normalization: "링크와 파일 이름의 정규화(NFC, NFD)가 달라서",
  extension: "“.md”가 빠져서",
  path: "경로가 파일과 달라서",
  page: "사이트에만 있는 페이지라서",
});

const unreadable = wordTable({
  EACCES: "권한이 없습니다",
  EPERM: "권한이 없습니다",
  ENOENT: "파일이 없습니다",
  ELOOP: "심볼릭 링크가 돌고 돕니다",
  binary: "글이 아닌 파일입니다",
  link: "심볼릭 링크가 가리키는 곳에 아무것도 없습니다",
  name: "이름이 UTF-8이 아닙니다. UTF-8 이름으로 바꾸세요",
});

const unpublished = wordTable({
  ENOENT: "파일이 사라졌습니다",
  EACCES: "권한이 없습니다",
  EPERM: "권한이 없습니다",
  ENOSPC: "디스크에 자리가 없습니다",
  ENAMETOOLONG: "이름이 너무 깁니다",
  taken: "그 자리에 사이트의 페이지가 있습니다",
  ENOTDIR: "그 자리나 그 위에 다른 파일이 있습니다",
  EISDIR: "그 자리에 폴더가 있습니다",
  EEXIST: "그 자리나 그 위에 다른 파일이 있습니다",
});

/** Every sentence in Korean, 합니다체. */
export const ko: MessageTable = {
  sentences: {
    "missing-note": (found) => {
      const note = quote(notePart(found.target));
      return factsOf(found).text("kind") === "folder"
        ? `${note} 폴더에는 노트가 없어서 열 페이지가 없습니다. 그 안의 파일로 잇거나 노트를 넣으세요.`
        : `${note} 노트가 없습니다. 노트를 만들거나 링크를 고치세요.`;
    },
    "bare-brackets": ({ target }) =>
      `[[${readable(target)}]]${particle(readable(target), "을/를")} 링크가 아니라 글자로 보았습니다. 이 노트들에는 이어지는 위키링크가 하나도 없습니다. 코드라면 백틱으로 감싸세요.`,
    "missing-heading": (found) => {
      const note = factsOf(found).text("note");
      const what = fragmentOf(found).startsWith("^") ? "블록" : "제목";
      return `${note === "" ? "이 노트" : `${quote(note)} 노트`}에 ${quote(fragmentOf(found))} ${what}이 없습니다. 지금 있는 ${what}에 맞추세요.`;
    },
    "missing-asset": (found) =>
      factsOf(found).text("kind") === "hidden"
        ? `${quoteWith(found.target, "은/는")} 점으로 시작하는 이름이라 읽지도 펴내지도 않습니다. 다른 곳에 두거나 저장소의 주소로 링크하세요.`
        : `${quote(found.target)} 파일이 없습니다. 파일을 넣거나 경로를 고치세요.`,
    "ambiguous-link": (found) => {
      const candidates = factsOf(found).list("candidates");
      const which = candidates.length === 0 ? "" : `: ${listOf(candidates)}`;
      return `${quoteWith(found.target, "이/가")} 가리킬 수 있는 노트가 여럿입니다${which}. 폴더까지 적어 하나로 정하세요.`;
    },
    "case-mismatch": (found) => {
      const actual = factsOf(found).text("actual") || (found.suggestion ?? "");
      const mend = actual === "" ? "실제 이름과 똑같이 쓰세요." : `실제 이름은 ${quote(actual)}입니다.`;
      return `${quoteWith(found.target, "은/는")} 대소문자가 파일 이름과 다릅니다. ${mend}`;
    },
    "normalization-clash": (found) => {
      const other = factsOf(found).text("other");
      return `유니코드 정규화(NFC, NFD)만 다른 파일이 함께 있습니다${other === "" ? "" : `: ${quote(found.target || found.path)}, ${quote(other)}`}. 하나만 남기거나 이름을 바꾸세요.`;
    },
    "case-clash": (found) => {
      const other = factsOf(found).text("other");
      return `대소문자만 다른 파일이 함께 있습니다${other === "" ? "" : `: ${quote(found.target || found.path)}, ${quote(other)}`}. 하나의 이름을 바꾸세요.`;
    },
    "escapes-root": ({ target }) =>
      `${quoteWith(target, "은/는")} 노트 폴더 밖을 가리킵니다. 폴더 안의 경로로 고치세요.`,
    "unsafe-link": (found) => {
      const scheme = factsOf(found).text("scheme").replace(/:$/, "");
      const what = scheme === "" ? `${quote(found.target)} 주소는` : `${quote(`${scheme}:`)} 주소는`;
      return `${what} 안전하지 않아 링크로 만들지 않습니다. https 주소나 노트 경로로 바꾸세요.`;
    },
    "malformed-url": ({ target }) => {
      if (target === "") return "주소가 비어 있습니다. 주소를 적거나 링크를 푸세요.";
      const mend = target.includes("%") ? "글자 “%”는 “%25”로 쓰고 잘못된 부분을" : "잘못된 부분을";
      return `${quoteWith(target, "은/는")} 주소로 읽을 수 없습니다. ${mend} 고치세요.`;
    },
    "missing-definition": (found) => {
      const label = factsOf(found).text("label") || found.target;
      return `참조 링크 ${quote(`[${label}]`)}의 정의가 없습니다. ${quote(`[${label}]: 주소`)} 줄을 더하세요.`;
    },
    "draft-link": (found) => {
      const note = factsOf(found).text("note") || found.target;
      return `${quoteWith(note, "은/는")} 초안이라 게시되지 않습니다. 그 노트의 draft를 지우거나 링크를 빼세요.`;
    },
    "embed-cycle": (found) => {
      const chain = factsOf(found).list("chain").map(readable).join(" → ");
      return `임베드가 돌고 돌아 자기 자신을 부릅니다${chain === "" ? "" : `: ${chain}`}. 고리 가운데 하나를 링크로 바꾸세요.`;
    },
    "embed-depth": (found) => {
      const limit = factsOf(found).number("limit");
      return `이 임베드 속의 임베드가 ${limit > 0 ? `${limit}단계보다` : "너무"} 깊어, 그 아래는 링크로 보여 줍니다. 안쪽 임베드를 링크로 바꾸세요.`;
    },
    "duplicate-url": (found) => {
      const facts = factsOf(found);
      const [url, other] = [facts.text("url") || found.target, facts.text("other")];
      return `${other === "" ? "다른 노트" : `${quote(other)} 노트`}와 주소가 같습니다${url === "" ? "" : `: ${readable(url)}`}. 파일 이름이나 permalink를 바꾸세요.`;
    },
    "unusable-url": unusableUrlKo,
    "duplicate-id": (found) =>
      `아이디 ${quoteWith(factsOf(found).text("id") || found.target, "이/가")} 두 번 이상 쓰였습니다. 링크는 첫 번째로만 가니 하나를 바꾸세요.`,
    "front-matter": (found) => {
      const facts = factsOf(found);
      const key = facts.text("key");
      if (key === "")
        return `머리말(front matter)을 YAML로 읽을 수 없습니다${after(": ", yamlReasonKo(facts.text("reason")))}${facts.text("draft") && ". 그 안에 초안이라고 적혀 있어 이 노트는 게시하지 않습니다"}`;
      const expected = facts.text("expected");
      if (expected === "") return `머리말의 ${quote(key)} 값을 읽을 수 없습니다${after(": ", facts.text("reason"))}`;
      const [got, value] = [facts.text("got"), facts.text("value")];
      const met = got === "" ? "" : ` 지금 값: ${value === "" ? valueName(got) : quote(value)}.`;
      return `머리말의 ${quote(key)}에는 ${valueName(expected)}${particle(valueName(expected), "이/가")} 와야 합니다.${met}`;
    },
    "unknown-encoding": (found) => {
      const facts = factsOf(found);
      const [encoding, line] = [facts.text("encoding").toUpperCase(), facts.number("line")];
      if (encoding !== "")
        return `${encoding}${particle(encoding, "으로/로")} 저장된 파일입니다. UTF-8로 다시 저장하세요.`;
      return `${line > 0 ? `${line}째 줄에 ` : ""}UTF-8로 읽을 수 없는 글자가 있습니다. 파일을 UTF-8로 다시 저장하세요.`;
    },
    "file-too-large": (found) => {
      const facts = factsOf(found);
      const [bytes, limit] = [facts.number("bytes"), facts.number("limit")];
      const sizes = bytes > 0 && limit > 0 ? `(${fileSize(bytes)}, 한도 ${fileSize(limit)})` : "";
      return `파일이 너무 커서${sizes} 글자 그대로 보여 줍니다. 노트를 나누세요.`;
    },
    "unreadable-file": (found) => {
      const facts = factsOf(found);
      const reason = facts.text("reason");
      return `${facts.text("kind") === "folder" ? "폴더를" : "파일을"} 읽을 수 없습니다${after(": ", unreadable[reason] ?? reason)}`;
    },
    "unpublished-file": (found) => {
      const reason = factsOf(found).text("reason");
      return `${found.target === "" ? "이 파일을" : quoteWith(found.target, "을/를")} 사이트에 넣지 못했습니다${after(": ", unpublished[reason] ?? reason)}`;
    },
    "unsafe-html": (found) => {
      const facts = factsOf(found);
      const [element, attribute] = [facts.text("element"), facts.text("attribute")];
      if (attribute !== "") {
        const owner = element === "" ? "" : `${quote(`<${element}>`)}의 `;
        return `${owner}${quote(attribute)} 속성은 안전하지 않아 뺐습니다. 지우거나 Markdown으로 쓰세요.`;
      }
      return `${element === "" ? quote(found.target) : quote(`<${element}>`)} 요소는 안전하지 않아 뺐습니다. 지우거나 Markdown으로 쓰세요.`;
    },
    "unclosed-comment": ({ target }) => {
      const end = commentEnd(target);
      return end === "%%" || end === "-->"
        ? `주석이 닫히지 않아 뒤의 글이 모두 가려질 수 있습니다. ${quote(end)} 표시로 닫으세요.`
        : `${quote(target)} 표시가 닫히지 않아 뒤의 글이 모두 가려질 수 있습니다. ${quote(end)} 표시로 닫거나 코드 블록에 넣으세요.`;
    },
    "ambiguous-url": ({ target }) =>
      `${quoteWith(target, "이/가")} 어디까지 주소인지 분명하지 않습니다. ${quote("<주소>")}처럼 감싸거나 조사 앞을 띄우세요.`,
    "stray-strikethrough": () => `“~~”가 뜻하지 않은 취소선이 될 수 있습니다. 물결표라면 “~”나 “\\~\\~”로 쓰세요.`,
    "math-syntax": (found) =>
      `수식을 읽을 수 없어 원문을 보여 줍니다${after(": ", mathReasonKo(factsOf(found).text("reason")))}`,
    "not-on-github": (found) => {
      const reason = factsOf(found).text("reason");
      const why = portability[reason];
      const what = found.target === "" ? "이 링크는" : quoteWith(found.target, "은/는");
      if (reason === "fragment")
        return `${what} 여기서는 제목까지 가지만, 제목 아이디가 GitHub과 달라서 GitHub에서는 노트만 열립니다.`;
      if (reason === "folder")
        return `${what} 여기서는 노트가 열리지만, 폴더로 가는 링크라서 GitHub에서는 파일 목록이 열립니다.`;
      return `${what} 여기서는 열리지만 ${why === undefined ? "" : `${why} `}GitHub에서는 열리지 않습니다.`;
    },
    "unused-ignore": (found) => {
      const unknown = factsOf(found).list("unknown");
      if (unknown.length > 0) return `무시 표시에 적은 코드가 없는 이름입니다: ${listOf(unknown)}. 이름을 고치세요.`;
      return `무시 표시${found.target === "" ? "" : `(${readable(found.target)})`}가 막는 문제가 없습니다. 표시를 지우세요.`;
    },
    ...diagramKo,
    ...externalKo,
    ...siteKo,
  },
  reasons: reasonsKo,
  suggest: ({ code }, suggestion) => {
    switch (code) {
      case "redirected":
      case "case-mismatch":
      case "not-on-github":
      case "malformed-url":
      case "ambiguous-url":
        return `${quoteWith(suggestion, "으로/로")} 바꾸세요.`;
      case "dead-link":
        return `보관된 사본: ${visible(suggestion)}`;
      default:
        return `혹시 ${quote(suggestion)}인가요?`;
    }
  },
};
