import type { ExternalOptions } from "./external-options.ts";

const named = /\$\{(\w+)\}/g;

/** The names of variables whose value no header can carry: other than ASCII, or of several lines. */
export function unfitVariables({ headers, env }: Pick<ExternalOptions, "headers" | "env">): readonly string[] {
  const templates = Object.values(headers).flatMap((values) => Object.values(values));
  const names = templates.flatMap((template) => [...template.matchAll(named)].map(([, variable = ""]) => variable));
  return [...new Set(names)].filter((variable) => !/^[\t -~]*$/.test(env[variable]?.trim() ?? ""));
}

/**
 * The owner's own headers for one hop: those of exactly its origin. A key that is a bare host means https on its
 * default port, so that a token never travels in the clear. `${NAME}` comes from the environment; without it the header is left out.
 */
export function headersFor(
  url: URL,
  { headers, env }: Pick<ExternalOptions, "headers" | "env">,
): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [key, values] of Object.entries(headers)) {
    const origin = key.includes("://") ? key.replace(/\/+$/, "") : `https://${key}`;
    if (!URL.canParse(origin) || new URL(origin).origin !== url.origin) continue;
    for (const [name, template] of Object.entries(values)) {
      const names = [...template.matchAll(named)].map(([, variable = ""]) => variable);
      if (names.some((variable) => (env[variable] ?? "").trim() === "")) continue;
      // A secret is easily kept with the line break at its end, which no header can carry.
      filled[name.toLowerCase()] = template.replace(named, (_, variable: string) => env[variable]?.trim() ?? "");
    }
  }
  return filled;
}
