/** What an owner may choose of the site's looks. */
export interface Theme {
  /** Any CSS colour; all other colours follow it. Empty: indigo. */
  readonly accent: string;
  /** Font families before the site's own, as in CSS: `"MaruBuri", serif`. */
  readonly fonts: string;
}

/** The lines that go after the stylesheet for an owner's theme; empty where nothing was chosen. Throws on what could end the declaration. */
export function themeCss({ accent, fonts }: Theme): string {
  const lines = [
    ["--accent", accent],
    ["--sans", fonts === "" ? "" : `${fonts}, ${SANS}`],
  ].filter(([, value]) => value !== "");
  for (const [name, value] of lines) {
    if (/[;{}<>\\]|\/\*/.test(value ?? "")) throw new TypeError(`not a value of ${name}: ${value}`);
  }
  if (lines.length === 0) return "";
  return `:root:root {\n${lines.map(([name, value]) => `  ${name}: ${value};\n`).join("")}}\n`;
}

const SANS = `"Pretendard Variable", Pretendard, -apple-system, BlinkMacSystemFont, "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", "Segoe UI", sans-serif`;
