/** Lines shown around a change. */
const AROUND = 3;

/**
 * A unified diff (as `git apply` reads it) of two texts that have the same number of lines, which holds for repairs: they never add or
 * remove a line. Empty where nothing differs. `path`: `/`-separated, from where it is to be applied.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const old = before.split("\n");
  const now = after.split("\n");
  const changed = old.flatMap((line, i) => (line === now[i] ? [] : [i]));
  if (changed.length === 0) return "";
  const last = old.at(-1) === "" ? old.length - 1 : old.length;
  const hunks: { from: number; to: number }[] = [];
  for (const line of changed) {
    const from = Math.max(0, line - AROUND);
    const to = Math.min(last, line + AROUND + 1);
    const hunk = hunks.at(-1);
    if (hunk !== undefined && from <= hunk.to) hunk.to = to;
    else hunks.push({ from, to });
  }
  const body = hunks.map(({ from, to }) => {
    const size = `${from + 1},${to - from}`;
    return `@@ -${size} +${size} @@\n${hunkLines(old, now, from, to).join("")}`;
  });
  return `--- ${name("a", path)}\n+++ ${name("b", path)}\n${body.join("")}`;
}

/** Removed lines stand before the added ones of the same run. */
function hunkLines(old: readonly string[], now: readonly string[], from: number, to: number): string[] {
  const lines: string[] = [];
  let added: string[] = [];
  for (let i = from; i < to; i++) {
    const end = i === old.length - 1 ? "\n\\ No newline at end of file\n" : "\n";
    if (old[i] === now[i]) {
      lines.push(...added, ` ${old[i]}${end}`);
      added = [];
    } else {
      lines.push(`-${old[i]}${end}`);
      added.push(`+${now[i]}${end}`);
    }
  }
  return [...lines, ...added];
}

/** Git quotes names with control characters, quotes and backslashes as C does, and ends one with a space in it by a tab. */
function name(side: "a" | "b", path: string): string {
  const whole = `${side}/${path}`;
  // eslint-disable-next-line no-control-regex -- these are the characters that git quotes
  const quoted = whole.replaceAll(/["\\]|[\u0000-\u001F\u007F]/g, quote);
  if (quoted !== whole) return `"${quoted}"`;
  return whole.includes(" ") ? `${whole}\t` : whole;
}

function quote(mark: string): string {
  return `\\${mark === '"' || mark === "\\" ? mark : mark.charCodeAt(0).toString(8).padStart(3, "0")}`;
}
