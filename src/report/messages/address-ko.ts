import type { Diagnostic } from "../../model/diagnostic.ts";
import type { RefusalReason } from "../../model/graph.ts";
import { particle } from "../../text/particle.ts";
import { factsOf } from "./facts-of.ts";
import { readable } from "./readable.ts";
import { wordTable } from "./word-table.ts";

const quote = (text: string): string => `“${readable(text)}”`;

type Reason = (other: string) => string;

const reasons = wordTable<Reason>({
  scheme: () => "이 사이트의 경로가 아닙니다",
  character: () => "경로에 쓸 수 없는 글자(“?”, “#”, “\\”, 제어 문자)가 있습니다",
  outside: () => "사이트 밖을 가리킵니다",
  reserved: () => "“_ieum” 폴더는 이음이 씁니다",
  hidden: () => "점으로 시작하는 이름은 숨은 파일이라, 많은 호스팅이 보여 주지 않습니다",
  "too-long": () => "파일 이름으로 쓰기에는 너무 깁니다",
  taken: (other) => `그 자리에는 ${quote(other)}${particle(readable(other), "이/가")} 있습니다`,
  below: (other) => `${quote(other)}${particle(readable(other), "은/는")} 폴더가 아니라 파일입니다`,
  folder: (other) => `그 자리는 ${quote(other)}${particle(readable(other), "이/가")} 든 폴더입니다`,
} satisfies Record<RefusalReason, Reason>);

/** The sentence about an address at which no page can stand, in Korean. */
export function unusableUrlKo(found: Diagnostic): string {
  const facts = factsOf(found);
  const [key, url] = [facts.text("key"), facts.text("url")];
  const reason = reasons[facts.text("reason")]?.(facts.text("other")) ?? "파일이 될 수 없습니다";
  const instead = url === "" ? "다른 주소" : quote(url);
  const [what, then] =
    key === "redirect_from"
      ? [`예전 주소 ${quote(found.target)}`, "옮겨 가는 페이지를 두지 않습니다"]
      : [`${key === "" ? "파일 이름" : "주소"} ${quote(found.target)}`, `노트는 ${instead}에 펴냅니다`];
  return `${what}에 페이지를 둘 수 없어 ${then}. ${reason}.`;
}
