import type { DiagramProblem } from "../diagram-result.ts";
import { placeOf } from "./edit-source.ts";

/** A value that is wrong though the grammar takes it: where it stands, and why. */
interface BadValue {
  readonly offset: number;
  readonly value: string;
  readonly reason: string;
}

/** Finds values that Mermaid draws as nonsense, or not at all, without a word. */
export function checkData(source: string, keyword: string): DiagramProblem[] {
  return [...findBadValues(source, keyword.replace(/-beta$/u, ""))]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, value, reason }) => ({
      code: "diagram-data",
      ...placeOf(source, offset),
      target: value,
      data: { reason },
    }));
}

function findBadValues(source: string, type: string): Iterable<BadValue> {
  switch (type) {
    case "gantt":
      return ganttValues(source);
    case "quadrantChart":
      return quadrantValues(source);
    case "xychart":
      return xychartValues(source);
    case "radar":
      return radarValues(source);
    case "journey":
      return journeyValues(source);
    default:
      return [];
  }
}

const durationForm = /^\d+(?:\.\d+)?(?:ms|[Mdhmswy])$/u;
const tags = new Set(["active", "done", "crit", "milestone", "vert"]);

function* ganttValues(source: string): Generator<BadValue> {
  const format = /^[ \t]*dateFormat[ \t]+(\S+)/mu.exec(source)?.[1] ?? "YYYY-MM-DD";
  const ids = new Set<string>();
  const references: BadValue[] = [];
  for (const match of source.matchAll(
    /^[ \t]*(?!(?:title|dateFormat|axisFormat|tickInterval|excludes|includes|todayMarker|weekday|section|acc\w+|click|%%)\b)[^:\n]+:([^\n]*)$/gmu,
  )) {
    const base = match.index + match[0].length - (match[1] ?? "").length;
    const items: { text: string; offset: number }[] = [];
    for (const part of (match[1] ?? "").matchAll(/[^,]+/gu)) {
      const text = part[0].trim();
      if (text !== "" && !tags.has(text)) items.push({ text, offset: base + part.index + part[0].indexOf(text) });
    }
    if (items.length === 3) ids.add(items[0]?.text ?? "");
    for (const { text, offset } of items) {
      const after = /^(?:after|until)\s+(.+)$/u.exec(text)?.[1];
      for (const id of after?.split(/\s+/u) ?? [])
        references.push({ offset: offset + text.indexOf(id), value: id, reason: "after" });
      if (format === "YYYY-MM-DD" && /^\d{4}-\d{1,2}-\d{1,2}$/u.test(text) && !isDate(text))
        yield { offset, value: text, reason: format };
    }
    const [start, end] = items.slice(-2);
    const both = [start?.text ?? "", end?.text ?? ""];
    if (both.every((text) => /^\d{4}-\d{2}-\d{2}$/u.test(text)) && (both[0] ?? "") > (both[1] ?? "")) {
      yield { offset: end?.offset ?? base, value: both[1] ?? "", reason: `${both[0]} > ${both[1]}` };
    }
    const last = items.at(-1);
    if (
      last !== undefined &&
      items.length > 1 &&
      /^\d+(?:\.\d+)?\p{L}+$/u.test(last.text) &&
      !durationForm.test(last.text)
    ) {
      yield { offset: last.offset, value: last.text, reason: "ms, s, m, h, d, w, M, y" };
    }
  }
  for (const reference of references) if (!ids.has(reference.value)) yield reference;
}

function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function* quadrantValues(source: string): Generator<BadValue> {
  for (const match of source.matchAll(/^[ \t]*([xy]-axis[^\n]*-->)[ \t]*$/gmu)) {
    yield { offset: match.index + match[0].indexOf(match[1] ?? ""), value: match[1] ?? "", reason: "-->" };
  }
  const labels = ["x-axis", "y-axis"].filter((axis) => !new RegExp(`^[ \\t]*${axis}\\b`, "mu").test(source));
  const quadrants = [1, 2, 3, 4]
    .map((i) => `quadrant-${i}`)
    .filter((name) => !new RegExp(`^[ \\t]*${name}\\b`, "mu").test(source));
  const missing = [...labels, ...(quadrants.length < 4 ? quadrants : [])];
  if (missing.length > 0)
    yield { offset: Math.max(0, source.indexOf("quadrantChart")), value: missing.join(", "), reason: "0" };
}

function* xychartValues(source: string): Generator<BadValue> {
  const list = /^[ \t]*x-axis[^[\n]*\[([^\]\n]*)\]/mu.exec(source)?.[1];
  if (list === undefined) return;
  const categories = (list.match(/"[^"]*"|[^,]+/gu) ?? []).filter((item) => item.trim() !== "").length;
  for (const match of source.matchAll(/^[ \t]*(?:bar|line)\b[^[\n]*\[([^\]\n]*)\]/gmu)) {
    const count = (match[1] ?? "").split(",").length;
    const offset = match.index + match[0].lastIndexOf("[");
    if (count !== categories) yield { offset, value: `[${match[1]}]`, reason: `${count} ≠ ${categories}` };
  }
}

function* radarValues(source: string): Generator<BadValue> {
  let axes = 0;
  for (const match of source.matchAll(/^[ \t]*axis[ \t]+([^\n]*)$/gmu)) axes += (match[1] ?? "").split(",").length;
  for (const match of source.matchAll(/\{([\d.,\s-]*)\}/gu)) {
    const count = (match[1] ?? "").split(",").length;
    if (axes > 0 && count !== axes) yield { offset: match.index, value: match[0], reason: `${count} ≠ ${axes}` };
  }
}

function* journeyValues(source: string): Generator<BadValue> {
  for (const match of source.matchAll(/^[ \t]*(?!(?:title|section|acc\w+)\b)[^:\n]+:[ \t]*(-?\d+)[ \t]*(?::|$)/gmu)) {
    const score = Number(match[1]);
    const offset = match.index + match[0].lastIndexOf(match[1] ?? "");
    if (score < 1 || score > 5) yield { offset, value: match[1] ?? "", reason: "1–5" };
  }
}
