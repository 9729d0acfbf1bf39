import type { Diagnostic } from "../../model/diagnostic.ts";
import { particle } from "../../text/particle.ts";
import { factsOf } from "./facts-of.ts";
import { fragmentOf } from "./fragment-of.ts";
import type { MessageTable } from "./message-table.ts";
import { readable } from "./readable.ts";

const quote = (text: string): string => `“${readable(text)}”`;

/** `(a[href])`, or nothing. */
function where(found: Diagnostic): string {
  const element = factsOf(found).text("element");
  return element === "" ? "" : `(${element})`;
}

/** A layout's mistake stands on many pages and is told once. */
function more(found: Diagnostic): string {
  const pages = factsOf(found).number("pages");
  return pages > 1 ? ` 모두 ${pages}개 페이지에 있으니 레이아웃을 살펴보세요.` : "";
}

/** Sentences about a built site in Korean. */
export const siteKo = {
  "broken-page-link": (found) => {
    const topic = `${quote(found.target)}${where(found)}${particle(readable(found.target), "은/는")}`;
    const why =
      factsOf(found).text("reason") === "no-index"
        ? "index.html이 없는 폴더입니다"
        : "만들어진 사이트에 없는 주소입니다";
    return `${topic} ${why}. 주소를 고치거나 파일을 함께 펴내세요.${more(found)}`;
  },
  "broken-page-fragment": (found) => {
    const page = factsOf(found).text("page");
    return `${page === "" ? "그 페이지" : quote(page)}에 ${quote(fragmentOf(found))} 아이디가 없습니다${where(found)}. 지금 있는 아이디에 맞추세요.${more(found)}`;
  },
  "outside-base": (found) =>
    `${quote(found.target)}${where(found)}${particle(readable(found.target), "은/는")} 사이트가 놓인 경로를 벗어납니다. 앞에 기준 경로를 붙이거나 상대 주소로 쓰세요.${more(found)}`,
  "relative-on-404": (found) => {
    const rest = factsOf(found).number("count") - 1;
    const others = rest > 0 ? ` 이 페이지에 ${rest}개가 더 있습니다.` : "";
    return `404 페이지는 어느 깊이에서나 보이므로 상대 주소 ${quote(found.target)}${where(found)}${particle(readable(found.target), "이/가")} 깨집니다. 사이트의 기준 경로부터 쓰세요.${others}`;
  },
  "orphan-page": () =>
    "사이트의 어느 페이지도 이 페이지로 링크하지 않습니다. 다른 페이지에서 링크하거나 펴낼 것에서 빼세요.",
} as const satisfies Partial<MessageTable["sentences"]>;
