import type { DiagramProblem } from "../diagram-result.ts";
import { offsetOf, placeOf } from "../source/edit-source.ts";
import type { PreparedSource } from "../source/prepare-source.ts";
import { readStandIns } from "../source/stand-in.ts";
import { nameToken } from "./name-token.ts";

/** Jison's errors carry a `hash`, Langium's a `result`, hand-written ones a message alone. */
interface MermaidError {
  readonly name?: string;
  readonly message?: string;
  readonly hash?: {
    readonly text?: string;
    readonly line?: number;
    /** Of the last token that was right. */
    readonly loc?: { readonly last_line: number; readonly last_column: number };
    readonly expected?: readonly string[];
  };
  readonly result?: {
    readonly lexerErrors: readonly { line?: number; column?: number; length?: number; message: string }[];
    readonly parserErrors: readonly {
      message: string;
      token: { startLine?: number; startColumn?: number; image?: string };
      previousToken?: { endLine?: number; endColumn?: number };
    }[];
  };
}

interface Finding {
  readonly offset: number;
  readonly got: string;
  readonly expected: readonly string[];
}

/** Reads what Mermaid threw: where in the author's source, and what was found and expected there. */
export function readError(thrown: unknown, source: PreparedSource): DiagramProblem {
  const error = (typeof thrown === "object" && thrown !== null ? thrown : { message: String(thrown) }) as MermaidError;
  const message = readStandIns(error.message ?? String(thrown));
  if (/No diagram type detected|^Diagram \S+ not found/u.test(message) || error.name === "UnknownDiagramError") {
    return {
      code: "diagram-unsupported",
      ...source.toOriginal(1, 1),
      target: source.keyword,
      data: { type: source.keyword },
    };
  }
  if (/Too many edges|Maximum (?:text size|call stack)/u.test(message)) {
    return { code: "diagram-limit", ...source.toOriginal(1, 1), target: "", data: { reason: firstLine(message) } };
  }
  const date = /Invalid date:\s*(\S[^\n]*)/u.exec(message)?.[1];
  if (date !== undefined) return badValue(date.trim(), message, source);
  const finding =
    fromLangium(error, source.body) ?? fromJison(error, message, source.body) ?? fromMessage(message, source.body);
  const { offset, got, expected } = atOpening(finding, source.body);
  const place = placeOf(source.body, offset);
  const found = readStandIns(got);
  const foreign = /^[^\p{ASCII}]/u.test(source.body.slice(offset));
  const target = foreign ? (/^[\p{L}\p{N}_-]+/u.exec(source.body.slice(offset))?.[0] ?? found) : found;
  return {
    // A letter beyond ASCII where the grammar takes no such letters: there quotes help.
    code: foreign && /Lex|nrecognized|nexpected character/u.test(message) ? "diagram-text" : "diagram-syntax",
    ...source.toOriginal(place.line, place.column),
    target,
    data: { got: found || target || lineEnd(source.body.slice(offset)), expected, reason: firstLine(message) },
  };
}

/** What stands at the end of a line, or of the source. */
function lineEnd(rest: string): string {
  if (rest.trim() === "") return "EOF";
  return /^[ \t]*\n/u.test(rest) ? "↵" : "";
}

function fromLangium({ result }: MermaidError, body: string): Finding | undefined {
  const lexer = result?.lexerErrors[0];
  if (lexer?.line !== undefined && Number.isFinite(lexer.line)) {
    const offset = offsetOf(body, lexer.line, lexer.column ?? 1);
    return { offset, got: body.slice(offset, offset + (lexer.length ?? 1)), expected: [] };
  }
  const parser = result?.parserErrors[0];
  if (parser === undefined) return undefined;
  const { startLine, startColumn, image = "" } = parser.token;
  const before = parser.previousToken;
  const offset = Number.isFinite(startLine)
    ? offsetOf(body, startLine ?? 1, startColumn ?? 1)
    : before?.endLine === undefined
      ? body.trimEnd().length
      : offsetOf(body, before.endLine, (before.endColumn ?? 0) + 1);
  const sequences = [...parser.message.matchAll(/\d+\. \[([^\],]*)/gu)].map((match) => match[1] ?? "");
  const single = /Expecting (?:token of type )?:?\s*'?([\w-]+)'? but/u.exec(parser.message)?.[1];
  return { offset, got: image, expected: namesOf(single === undefined ? sequences : [single]) };
}

function fromJison({ hash }: MermaidError, message: string, body: string): Finding | undefined {
  if (hash === undefined) return undefined;
  if (hash.loc === undefined) {
    return fromMessage(`${message}\n"${hash.text}"`, body, hash.line === undefined ? undefined : hash.line + 1);
  }
  const got = hash.text ?? "";
  const end = offsetOf(body, hash.loc.last_line, hash.loc.last_column + 1);
  const near = got.trim() === "" ? -1 : body.indexOf(got.trim(), end);
  // Where the text is not near (an end of line, a rewritten entity), what follows the last good token is what was wrong.
  const offset = near >= 0 && near - end < 200 ? near : end + (/^[ \t]*/u.exec(body.slice(end))?.[0].length ?? 0);
  return { offset, got: got.trim(), expected: namesOf((hash.expected ?? []).map((name) => name.replaceAll("'", ""))) };
}

/** From words like “on line 3” and, where Jison draws one, the text above its caret. */
function fromMessage(message: string, body: string, known?: number): Finding {
  if (known === undefined && !/\bline:?\s*\d+/iu.test(message)) return fromQuotes(message, body);
  const line = Number(/\bline:?\s*(\d+)/iu.exec(message)?.[1] ?? known ?? 1);
  const start = offsetOf(body, line, 1);
  const [, shown = "", caret = ""] = message.split("\n");
  const rest = /^-*\^/u.test(caret) ? shown.slice(caret.length - 1, caret.length + 7) : "";
  const text = body.slice(start, offsetOf(body, line, Number.MAX_SAFE_INTEGER));
  const at = rest === "" ? -1 : text.indexOf(rest.slice(0, Math.max(1, Math.min(rest.length, 8))));
  const indent = /^[ \t]*/u.exec(text)?.[0].length ?? 0;
  const offset = start + (at < 0 ? indent : at);
  return { offset, got: at < 0 ? "" : (/^\S+/u.exec(body.slice(offset))?.[0] ?? ""), expected: [] };
}

/** From the words that a message quotes, or a range that it names. */
function fromQuotes(message: string, body: string): Finding {
  const range = /\b(\d+) - (\d+)\b/u.exec(message);
  const match = range === null ? null : new RegExp(`${range[1]}\\s*-\\s*${range[2]}`, "u").exec(body);
  if (match !== null) return { offset: match.index, got: match[0], expected: [] };
  for (const [, text = ""] of [...message.matchAll(/["'`]([^"'`\n]+)["'`]/gu)].reverse()) {
    const offset = body.lastIndexOf(text);
    if (offset >= 0) return { offset, got: text, expected: [] };
  }
  return { offset: 0, got: "", expected: [] };
}

const closers: Readonly<Record<string, string>> = { "[": "]", "(": ")", "{": "}" };

/** A shape left open swallows all that follows; the place to mend is where it opens. */
function atOpening(finding: Finding, body: string): Finding {
  if (finding.got !== "" || finding.offset < body.trimEnd().length) return finding;
  const open: { offset: number; closer: string }[] = [];
  for (const match of body.matchAll(/"[^"]*"|[[({\])}]/gu)) {
    const closer = closers[match[0]];
    if (closer !== undefined) open.push({ offset: match.index, closer });
    else if (open.at(-1)?.closer === match[0]) open.pop();
  }
  const last = open.at(-1);
  if (last === undefined || !finding.expected.some((name) => name.startsWith(last.closer))) return finding;
  return { offset: last.offset, got: body[last.offset] ?? "", expected: [last.closer] };
}

function badValue(value: string, message: string, source: PreparedSource): DiagramProblem {
  const at = Math.max(0, source.body.indexOf(value));
  const place = placeOf(source.body, at);
  return {
    code: "diagram-data",
    ...source.toOriginal(place.line, place.column),
    target: value,
    data: { reason: firstLine(message) },
  };
}

function namesOf(tokens: readonly string[]): string[] {
  return [...new Set(tokens.map(nameToken).filter(Boolean))];
}

function firstLine(message: string): string {
  return message.split("\n")[0]?.trim() ?? "";
}
