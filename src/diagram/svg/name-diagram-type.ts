import type { Lang } from "../../model/options.ts";

const names: readonly (readonly [pattern: RegExp, ko: string, en: string])[] = [
  [/^flowchart/u, "흐름도", "flowchart"],
  [/^sequence/u, "시퀀스 다이어그램", "sequence diagram"],
  [/^class/u, "클래스 다이어그램", "class diagram"],
  [/^state/u, "상태 다이어그램", "state diagram"],
  [/^er$/u, "개체 관계 다이어그램", "entity relationship diagram"],
  [/^gantt/u, "간트 차트", "Gantt chart"],
  [/^pie/u, "원그래프", "pie chart"],
  [/^journey/u, "사용자 여정 지도", "user journey"],
  [/^mindmap/u, "마인드맵", "mind map"],
  [/^timeline/u, "연표", "timeline"],
  [/^gitGraph/u, "Git 그래프", "Git graph"],
  [/^quadrant/u, "사분면 차트", "quadrant chart"],
  [/^requirement/u, "요구사항 다이어그램", "requirement diagram"],
  [/^c4/u, "C4 다이어그램", "C4 diagram"],
  [/^sankey/u, "생키 다이어그램", "Sankey diagram"],
  [/^xychart/u, "XY 차트", "XY chart"],
  [/^block/u, "블록 다이어그램", "block diagram"],
  [/^packet/u, "패킷 다이어그램", "packet diagram"],
  [/^kanban/u, "칸반 보드", "kanban board"],
  [/^architecture/u, "아키텍처 다이어그램", "architecture diagram"],
  [/^radar/u, "방사형 차트", "radar chart"],
  [/^treemap/u, "트리맵", "treemap"],
  [/^treeView/u, "트리 보기", "tree view"],
  [/^venn/u, "벤 다이어그램", "Venn diagram"],
  [/^ishikawa/u, "특성 요인도", "Ishikawa diagram"],
  [/^wardley/u, "워들리 맵", "Wardley map"],
  [/^eventmodeling/u, "이벤트 모델", "event model"],
  [/^usecase/u, "유스케이스 다이어그램", "use case diagram"],
  [/^cynefin/u, "커네빈 다이어그램", "Cynefin diagram"],
  [/^railroad/u, "철도 다이어그램", "railroad diagram"],
  [/^swimlane/u, "스윔레인 다이어그램", "swimlane diagram"],
  [/^agentflow/u, "에이전트 흐름도", "agent flow"],
];

/** What readers call a Mermaid diagram type. */
export function nameDiagramType(type: string, lang: Lang): string {
  const found = names.find(([pattern]) => pattern.test(type));
  if (found === undefined) return lang === "ko" ? "다이어그램" : "diagram";
  return lang === "ko" ? found[1] : found[2];
}
