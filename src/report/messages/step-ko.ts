import type { ExternalStep } from "../../model/external-step.ts";
import { particle } from "../../text/particle.ts";
import { readable } from "./readable.ts";
import { wordTable } from "./word-table.ts";

const quote = (text: string): string => `“${readable(text)}”`;
const places = { public: "공개 주소", private: "내부 주소", unresolved: "IP 주소를 찾지 못한 호스트" } as const;
const statuses = wordTable({
  alive: "정상",
  dead: "끊김",
  unknown: "알 수 없음",
  "broken-fragment": "아이디 없음",
});

/** A step of the external check in Korean. */
export function stepKo(step: ExternalStep): string {
  switch (step.step) {
    case "bad-url":
      return step.rule === ""
        ? "주소로 읽을 수 없습니다."
        : `rewrite 규칙 ${quote(step.rule)}의 결과를 주소로 읽을 수 없습니다.`;
    case "other-scheme":
      return `웹 주소가 아니라(${step.scheme}) 확인하지 않습니다.`;
    case "skip":
      return `skip 규칙 ${quote(step.rule)}에 맞아 확인하지 않습니다.`;
    case "rewrite":
      return `rewrite 규칙 ${quote(step.rule)}에 따라 ${quote(step.url)} 주소를 대신 확인합니다.`;
    case "shard":
      return `${step.count}조각 가운데 ${step.shard}번의 몫입니다${step.mine ? "" : ". 이번 실행에서는 확인하지 않습니다"}.`;
    case "place":
      return `${places[step.place]}입니다${step.asked ? "" : ". --include-local을 주지 않으면 확인하지 않습니다"}.`;
    case "proxy":
      return `프록시 ${quote(step.proxy)}${particle(step.proxy, "을/를")} 거칩니다.`;
    case "headers":
      return `설정한 헤더를 보냅니다: ${step.names.join(", ")}`;
    case "accept":
      return `accept 규칙 ${quote(step.rule)}에 따라 ${step.statuses.join(", ")} 응답도 정상으로 봅니다.`;
    case "fragment":
      return step.ids.length === 0
        ? "#부터는 페이지의 아이디가 아니라 살피지 않습니다."
        : `페이지에서 아이디 ${quote(step.ids[0] ?? "")}${particle(step.ids[0] ?? "", "을/를")} 찾습니다.`;
    case "kept": {
      const kept = `${step.checkedAt}에 확인한 답(${statuses[step.status] ?? step.status})이`;
      return step.fresh ? `${kept} 아직 유효해 다시 확인하지 않습니다.` : `${kept} 있지만 다시 확인합니다.`;
    }
    case "ask":
      return `${quote(step.url)} 주소를 확인합니다.`;
    default:
      return step satisfies never;
  }
}
