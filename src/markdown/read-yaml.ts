import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import type { RawFinding } from "./parse-env.ts";
import { plainValues } from "./plain-values.ts";
import { readFlatYaml } from "./read-flat-yaml.ts";

/** Values of a YAML block and what is wrong with it. */
export interface YamlBlock {
  readonly values: Record<string, unknown>;
  readonly findings: readonly RawFinding[];
}

/** YAML 1.2's core schema: dates stay as they are written. */
const yaml12 = { schema: CORE_SCHEMA };

const topLevel = /^(["']?)([^\s#:"'[{-][^\n:]*?)\1[ \t]*:(?:[ \t]+(.*))?$/;

/** Reads a YAML mapping that begins at an offset of its note; of a broken one, all keys that can be read alone. */
export function readYaml(yaml: string, start: number): YamlBlock {
  if (yaml.split("\n").every((line) => /^\s*(?:#|$)/.test(line))) return { values: {}, findings: [] };
  const flat = readFlatYaml(yaml);
  if (flat !== undefined) return { values: flat, findings: [] };
  try {
    const values = plainValues(load(yaml, yaml12));
    if (values) return { values, findings: [] };
    return { values: salvage(yaml), findings: [noMapping(yaml, start)] };
  } catch (error) {
    const reason = error instanceof YAMLException ? error.reason : String((error as Error).message);
    const at = start + Math.min(yaml.length, error instanceof YAMLException ? (error.mark?.position ?? 0) : 0);
    return { values: salvage(yaml), findings: [broken(reason, [at, Math.min(at + 1, start + yaml.length)])] };
  }
}

function broken(reason: string, span: readonly [number, number]): RawFinding {
  return { code: "front-matter", span, target: "", data: { reason } };
}

/** At the first line that says something. */
function noMapping(yaml: string, start: number): RawFinding {
  const first = /^(?!#).*\S/m.exec(yaml)!;
  const reason = /^[\w-]+:/.test(first[0]) ? "a whitespace character is expected after the key" : "not a mapping";
  return broken(reason, [start + first.index, start + first.index + first[0].length]);
}

/** Cuts the block before each line with a key, and reads each piece alone. */
function salvage(yaml: string): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const piece of yaml.split(/\n(?=[^\s#:-][^\n:]*:)/)) {
    const match = topLevel.exec(piece.split("\n", 1)[0]!);
    if (!match || match[2] === "__proto__") continue;
    values[match[2]!.trim()] = readAlone(piece, match[2]!.trim()) ?? unquoted(match[3] ?? "");
  }
  return values;
}

function readAlone(piece: string, key: string): unknown {
  try {
    return plainValues(load(piece, yaml12))?.[key];
  } catch {
    return undefined;
  }
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, "$2");
}
