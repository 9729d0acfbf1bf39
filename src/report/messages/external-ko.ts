import type { Diagnostic } from "../../model/diagnostic.ts";
import type { ExternalReason } from "../../model/external-answer.ts";
import { factsOf } from "./facts-of.ts";
import { fragmentOf } from "./fragment-of.ts";
import type { MessageTable } from "./message-table.ts";
import { readable } from "./readable.ts";

const quote = (text: string): string => `“${readable(text)}”`;

/** Why an external link got its status, in Korean, to stand in parentheses. */
export const reasonsKo: MessageTable["reasons"] = {
  "http-status": "서버의 대답",
  dns: "그런 도메인이 없음",
  "dns-trouble": "도메인 조회 실패",
  refused: "연결 거부",
  unreachable: "닿을 수 없는 네트워크",
  reset: "연결이 끊김",
  timeout: "시간 초과",
  tls: "인증서나 TLS 문제",
  protocol: "HTTP가 아닌 대답",
  proxy: "프록시 문제",
  "bot-wall": "로봇 차단",
  "rate-limited": "요청이 너무 많다는 대답",
  budget: "정한 시간을 다 씀",
  robots: "robots.txt가 막음",
  "redirect-loop": "제자리로 돌아오는 리디렉션",
  "too-many-redirects": "리디렉션이 너무 많음",
  "redirect-without-address": "주소 없는 리디렉션",
  "redirect-scheme": "웹이 아닌 주소로 리디렉션",
  "redirect-private": "공개 주소에서 내부 주소로 리디렉션",
  "missing-id": "페이지에 그 아이디가 없음",
  "bad-url": "잘못된 주소",
  "other-scheme": "웹 주소가 아님",
  "private-address": "내부 주소",
  "skip-rule": "건너뛰기 규칙",
  "accept-rule": "허용 규칙",
  "other-shard": "다른 조각의 몫",
};

/** `(404)`, `(시간 초과)`, `(503, 시간 초과)` with a space before, or nothing. */
function why(found: Diagnostic): string {
  const facts = factsOf(found);
  const reason = facts.text("reason");
  const parts = [
    facts.text("httpStatus"),
    reason === "http-status"
      ? ""
      : Object.hasOwn(reasonsKo, reason)
        ? reasonsKo[reason as ExternalReason]
        : readable(reason),
    readable(facts.text("detail")),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `(${parts.join(", ")})`;
}

/** Sentences about external links in Korean. */
export const externalKo = {
  "dead-link": (found) => {
    const since = factsOf(found).text("failingSince").slice(0, 10);
    return `${quote(found.target)} 링크가 끊겼습니다${why(found)}.${since === "" ? "" : ` ${since}부터 실패했습니다.`} 새 주소로 바꾸거나 링크를 빼세요.`;
  },
  "unknown-link": (found) =>
    `${quote(found.target)} 링크가 살아 있는지 알 수 없습니다${why(found)}. 브라우저로 확인하세요.`,
  "broken-fragment": (found) =>
    `페이지는 열리지만 ${quote(`#${fragmentOf(found)}`)} 아이디가 없습니다. 지금 있는 제목으로 바꾸세요.`,
  redirected: (found) => {
    if (factsOf(found).text("secure") !== "") return `${quote(found.target)} 주소는 https로도 같은 페이지가 열립니다`;
    const final = factsOf(found).text("finalUrl") || (found.suggestion ?? "");
    return `${quote(found.target)} 주소가 영구히 옮겨졌습니다${final === "" ? "" : `: ${quote(final)}`}`;
  },
} as const satisfies Partial<MessageTable["sentences"]>;
