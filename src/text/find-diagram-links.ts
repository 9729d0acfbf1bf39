/** A range in a Mermaid source, 1-based; `endColumn` is the column just after. */
export interface DiagramRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A link that a Mermaid source gives to one of its nodes, classes, states, tasks or participants. */
export interface DiagramLink {
  /** The destination as written, fragment included. */
  readonly target: string;
  /** What the reader sees on the linked shape, as far as the source says it. */
  readonly text: string;
  /** The whole statement. */
  readonly position: DiagramRange;
  /** The destination alone. */
  readonly targetPosition: DiagramRange;
  /** Offset of the destination in the source. */
  readonly targetStart: number;
  readonly targetEnd: number;
}

const flow = /^([ \t]*)click[ \t]+(\S+)[ \t]+(?:href[ \t]+)?"([^"\n]*)"(?:[ \t]+"[^"\n]*")?(?:[ \t]+_\w+)?/u;
const classic =
  /^([ \t]*)(?:click|link)[ \t]+(\S+)[ \t]+(?:href[ \t]+)?"([^"\n]*)"(?:[ \t]+"[^"\n]*")?(?:[ \t]+_\w+)?/u;
const gantt = /^([ \t]*)click[ \t]+([^\n"]+?)[ \t]+href[ \t]+"([^"\n]*)"/u;
const participant = /^([ \t]*)link[ \t]+([^:\n]+?)[ \t]*:[^\n@]*@[ \t]*(\S+)/u;
const participants = /^([ \t]*)links[ \t]+([^:\n]+?)[ \t]*:[ \t]*\{[^\n]*\}/u;

/** Finds every link in a Mermaid source, in source order, without drawing it. */
export function findDiagramLinks(source: string): DiagramLink[] {
  const pattern = patternFor(source);
  if (pattern === undefined) return [];
  const links: DiagramLink[] = [];
  for (const { text, line, column, offset } of statements(source)) {
    const match = pattern.exec(text);
    if (match !== null) {
      const [whole, indent = "", id = "", target = ""] = match;
      const at = targetIndex(whole, target);
      add(id, target, { line, column, offset }, indent.length, whole.length, at);
      continue;
    }
    if (pattern !== participant) continue;
    const list = participants.exec(text);
    if (list === null) continue;
    const [whole, indent = "", id = ""] = list;
    for (const pair of whole.matchAll(/"((?:[^"\\]|\\.)*)"[ \t]*:[ \t]*"((?:[^"\\]|\\.)*)"/gu)) {
      const at = pair.index + pair[0].length - 1 - (pair[2] ?? "").length;
      add(pair[1] || id, pair[2] ?? "", { line, column, offset }, indent.length, whole.length, at);
    }
  }
  return links;

  function add(
    id: string,
    target: string,
    place: { line: number; column: number; offset: number },
    from: number,
    to: number,
    at: number,
  ): void {
    const range = (start: number, end: number): DiagramRange => ({
      line: place.line,
      column: place.column + start,
      endLine: place.line,
      endColumn: place.column + end,
    });
    links.push({
      target,
      text: labelOf(source, id.split(",")[0] ?? id),
      position: range(from, to),
      targetPosition: range(at, at + target.length),
      targetStart: place.offset + at,
      targetEnd: place.offset + at + target.length,
    });
  }
}

/** Where a destination stands in a statement: the last place before a tooltip or a frame. */
function targetIndex(statement: string, target: string): number {
  const quoted = statement.indexOf(`"${target}"`);
  return quoted < 0 ? statement.lastIndexOf(target) : quoted + 1;
}

function patternFor(source: string): RegExp | undefined {
  const head = source
    .replace(/^\s*---[ \t]*\r?\n[\s\S]*?\n[ \t]*---[ \t]*(?:\r?\n|$)/u, "")
    .replaceAll(/%%\{[\s\S]*?\}%%/gu, "")
    .replaceAll(/^\s*%%[^\n]*\n?/gmu, "")
    .trimStart();
  const word = /^[\w-]+/u.exec(head)?.[0] ?? "";
  if (/^(?:graph|flowchart|flowchart-elk|swimlane-beta|agentflow-beta|stateDiagram|stateDiagram-v2)$/u.test(word))
    return flow;
  if (word.startsWith("classDiagram")) return classic;
  if (word === "gantt") return gantt;
  return word === "sequenceDiagram" ? participant : undefined;
}

/** The statements of a source: lines, and what semicolons part outside quotes. Comment lines are left out. */
function* statements(source: string): Generator<{ text: string; line: number; column: number; offset: number }> {
  let offset = 0;
  let line = 0;
  for (const raw of source.split("\n")) {
    line++;
    const text = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (!/^[ \t]*%%/u.test(text)) {
      let start = 0;
      for (const part of text.match(/(?:"[^"]*"|[^;"]|"(?=[^"]*$))+|;/gu) ?? []) {
        if (part !== ";") yield { text: part, line, column: start + 1, offset: offset + start };
        start += part.length;
      }
    }
    offset += raw.length + 1;
  }
}

/** What is written on a node: `A["label"]`, `A(label)`, `state "label" as A`, `participant A as label`. */
function labelOf(source: string, id: string): string {
  const name = id.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const shape = new RegExp(String.raw`(?:^|[\s;&>|-])${name}\s*[[({>/\\]+\s*(?:"([^"\n]*)"|([^"\])}\n]*))`, "mu").exec(
    source,
  );
  const state = new RegExp(String.raw`state\s+"([^"\n]*)"\s+as\s+${name}\b`, "u").exec(source);
  const actor = new RegExp(String.raw`(?:participant|actor)\s+${name}\s+as\s+([^\n]+)`, "u").exec(source);
  const label = shape?.[1] ?? shape?.[2] ?? state?.[1] ?? actor?.[1] ?? "";
  const plain = label
    .replaceAll(/<br\s*\/?>/giu, " ")
    .replaceAll(/[`]/gu, "")
    .trim();
  return plain === "" ? id : plain;
}
