const variable = /(--d-[\w-]+):(?:var\(--diagram-[\w-]+,)?light-dark\((#[\da-f]{6}),(#[\da-f]{6})\)\)?/gu;

/**
 * Fixes a drawing to one theme, in plain colours, for programs that know neither `var()` nor `light-dark()`.
 * Takes a drawing before or after `fillDiagram`.
 */
export function themeDiagram(svg: string, theme: "light" | "dark"): string {
  const colours = new Map<string, string>();
  for (const [, name = "", light = "", dark = ""] of svg.matchAll(variable))
    colours.set(name, theme === "light" ? light : dark);
  return svg
    .replace(/@supports\([^{]*\)\{[^{}]*\{[^{}]*\}\}/u, "")
    .replaceAll(/#[^{}<>#]+\{(?:--d-[^{}]*)\}/gu, "")
    .replaceAll(/#[^{}<>#]+:root\{color-scheme:[^}]*\}|@media print\{[^{}]*\{color-scheme:[^}]*\}\}/gu, "")
    .replaceAll(/([\w-]+):#[\da-f]{6};\1:var\((--d-[\w-]+)(?:,[^)]*)?\)/gu, (whole, property: string, name: string) => {
      const colour = colours.get(name);
      return colour === undefined ? whole : `${property}:${colour}`;
    });
}
