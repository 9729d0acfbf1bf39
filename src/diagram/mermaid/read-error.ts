import type { DiagramProblem } from "../diagram-result.ts";
import type { PreparedSource } from "../source/prepare-source.ts";

/** Jison's errors carry a `hash`, Langium's a `result`. */
interface MermaidError {
  readonly message?: string;
  readonly hash?: {
    readonly text?: string;
    readonly token?: string | number;
    readonly line?: number;
    readonly loc?: { first_line: number; first_column: number; last_line: number; last_column: number };
    readonly expected?: readonly string[];
  };
  readonly result?: {
    readonly lexerErrors: readonly { line?: number; column?: number; message: string }[];
    readonly parserErrors: readonly {
      message: string;
      token: { startLine?: number; startColumn?: number; image?: string };
      previousToken?: { endLine?: number; endColumn?: number };
    }[];
  };
}

/** Reads what Mermaid threw: where in the author's source, and what was found and expected there. */
export function readError(thrown: unknown, source: PreparedSource): DiagramProblem {
  const error = (typeof thrown === "object" && thrown !== null ? thrown : { message: String(thrown) }) as MermaidError;
  const message = (error.message ?? String(thrown)).split("\n")[0] ?? "";
  if (/No diagram type detected|UnknownDiagramError/u.test(error.message ?? "")) {
    return { code: "diagram-unsupported", ...source.toOriginal(1, 1), data: { type: source.keyword } };
  }
  const [line, column] = placeOfError(error);
  return {
    code: "diagram-syntax",
    ...source.toOriginal(line, column),
    data: { message, found: foundIn(error), expected: expectedIn(error) },
  };
}

function placeOfError(error: MermaidError): [line: number, column: number] {
  const { hash, result } = error;
  if (hash?.loc !== undefined) return [hash.loc.first_line, hash.loc.first_column + 1];
  const lexer = result?.lexerErrors[0];
  if (lexer?.line !== undefined && Number.isFinite(lexer.line)) return [lexer.line, lexer.column ?? 1];
  const parser = result?.parserErrors[0];
  if (parser !== undefined) {
    const { startLine, startColumn } = parser.token;
    if (startLine !== undefined && Number.isFinite(startLine)) return [startLine, startColumn ?? 1];
    const before = parser.previousToken;
    if (before?.endLine !== undefined) return [before.endLine, (before.endColumn ?? 0) + 1];
  }
  return [hash?.line === undefined ? Number(/line (\d+)/iu.exec(error.message ?? "")?.[1] ?? 1) : hash.line + 1, 1];
}

function foundIn(error: MermaidError): string {
  return error.hash?.text ?? error.result?.parserErrors[0]?.token.image ?? "";
}

function expectedIn(error: MermaidError): string[] {
  const { hash } = error;
  if (hash?.expected !== undefined) return [...new Set(hash.expected.map((name) => name.replaceAll("'", "")))];
  const message = error.result?.parserErrors[0]?.message ?? "";
  const sequences = [...message.matchAll(/\d+\. \[([^\]]*)\]/gu)].map((match) => match[1] ?? "");
  const single = /Expecting (?:token of type|:)\s*'?(\w+)/u.exec(message)?.[1];
  return [...new Set(single === undefined ? sequences : [single, ...sequences])];
}
