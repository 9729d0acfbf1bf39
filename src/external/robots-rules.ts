interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

/** A pattern is a start of the path; `*` is anything, `$` at the end the end. Each part is found once: a regular expression can be made to try for ever. */
function matches(pattern: string, path: string): boolean {
  const [start = "", ...parts] = pattern.replace(/\$$/, "").split("*");
  if (!path.startsWith(start)) return false;
  const last = pattern.endsWith("$") ? parts.pop() : undefined;
  let at = start.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (last !== undefined) return path.length - last.length >= at && path.endsWith(last);
  return !pattern.endsWith("$") || at === path.length;
}

/** The groups of a robots.txt: agents in lower case, and the rules they share. */
function groupsOf(text: string): { agents: string[]; rules: Rule[] }[] {
  const groups: { agents: string[]; rules: Rule[] }[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const [, name = "", value = ""] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? [];
    const field = name.toLowerCase();
    const last = groups.at(-1);
    if (field === "user-agent") {
      if (last !== undefined && last.rules.length === 0) last.agents.push(value.trim().toLowerCase());
      else groups.push({ agents: [value.trim().toLowerCase()], rules: [] });
    } else if ((field === "allow" || field === "disallow") && last !== undefined) {
      last.rules.push({ allow: field === "allow" || value.trim() === "", pattern: value.trim() });
    }
  }
  return groups;
}

/** Reads a robots.txt for one agent (RFC 9309): the longest rule that fits a path decides, an allowing one on a tie. */
export function robotsRules(text: string, agent: string): (path: string) => boolean {
  const groups = groupsOf(text);
  const own = groups.filter(({ agents }) => agents.includes(agent));
  const rules = (own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"))).flatMap(
    ({ rules }) => rules,
  );
  return (path) => {
    const [best] = rules
      .filter(({ pattern }) => pattern !== "" && matches(pattern, path))
      .sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow));
    return best?.allow ?? true;
  };
}
