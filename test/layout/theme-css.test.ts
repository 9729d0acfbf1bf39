import { describe, expect, it } from "vitest";
import { themeCss } from "../../_includes/theme-css.ts";

describe("themeCss", () => {
  it.each([
    ["", "", ""],
    ["#0a7a5a", "", ":root:root {\n  --accent: #0a7a5a;\n}\n"],
    ["oklch(0.5 0.1 150)", "", ":root:root {\n  --accent: oklch(0.5 0.1 150);\n}\n"],
  ])("writes accent %j and fonts %j", (accent, fonts, css) => {
    expect(themeCss({ accent, fonts })).toBe(css);
  });

  it("puts the owner's fonts before the site's", () => {
    expect(themeCss({ accent: "", fonts: '"MaruBuri"' })).toMatch(/--sans: "MaruBuri", "Pretendard Variable",/);
  });

  it.each(["red; } body { display: none", "red /* ", "</style>"])("refuses %j", (accent) => {
    expect(() => themeCss({ accent, fonts: "" })).toThrow(TypeError);
  });
});
