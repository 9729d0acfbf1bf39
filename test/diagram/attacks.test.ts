import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDiagramRenderer } from "../../src/diagram/create-diagram-renderer.ts";
import { fillDiagram } from "../../src/diagram/fill-diagram.ts";
import { attacks } from "./attacks.ts";

const elements = new Set(
  "svg g defs style title desc path rect circle ellipse line polyline polygon text tspan textPath a marker linearGradient radialGradient stop clipPath mask pattern use symbol".split(
    " ",
  ),
);
const renderer = createDiagramRenderer({ cacheDir: undefined, lang: "ko" });
let window: JSDOM["window"];
beforeAll(() => {
  ({ window } = new JSDOM(""));
});
afterAll(() => renderer.close());

/** Everything in a drawing that could run, fetch or reach outside it. */
function findDangers(svg: string): string[] {
  const inline = new window.DOMParser().parseFromString(`<main>${svg}</main>`, "text/html");
  const file = svg === "" ? undefined : new window.DOMParser().parseFromString(svg, "image/svg+xml");
  const dangers: string[] = [];
  for (const document of [inline, file]) {
    const root = document?.querySelector("svg");
    if (root == null) continue;
    if (document?.querySelectorAll("svg").length === 0) dangers.push("no svg");
    for (const element of [root, ...root.querySelectorAll("*")]) {
      if (!elements.has(element.localName)) dangers.push(`<${element.localName}>`);
      for (const { name, value } of element.attributes) {
        if (/^on/iu.test(name)) dangers.push(`${name}=${value}`);
        if (/^(?:xlink:)?(?:href|src)$/u.test(name) && element.localName === "a") dangers.push(`a ${value}`);
        if (/^(?:xlink:)?(?:href|src)$/u.test(name) && !value.startsWith("#")) dangers.push(`${name}=${value}`);
        if (/url\((?!#)|javascript:|expression\(/iu.test(value)) dangers.push(`${name}=${value}`);
        if (name === "style" && !/^--diagram-width:\d+px$/u.test(value)) dangers.push(`style=${value}`);
      }
      if (element.localName !== "style") continue;
      const css = element.textContent ?? "";
      if (/@import|@font-face|expression\(|javascript:|url\((?!#)|position|display:none\}body/iu.test(css))
        dangers.push(css);
      const inner = css
        .replaceAll(/@(?:supports|media)\([^{]*\)\{((?:[^{}]*\{[^{}]*\})*)\}/gu, "$1")
        .replaceAll(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/gu, "");
      for (const [, selector = ""] of inner.matchAll(/([^{}]+)\{[^{}]*\}/gu)) {
        if (!selector.split(",").every((part) => part.trim().startsWith("#drawn")))
          dangers.push(`selector ${selector}`);
      }
    }
    if ((document?.querySelectorAll("script,iframe,img,object,embed,link,meta,form").length ?? 0) > 0)
      dangers.push("HTML");
  }
  const outside = [...(inline.querySelector("main")?.children ?? [])].filter((element) => element.localName !== "svg");
  return [...dangers, ...outside.map((element) => `outside: ${element.outerHTML}`)];
}

describe("the search for dangers", () => {
  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/x.png"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><style>body{display:none}</style></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><rect style="fill:red"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"/><script></script>',
  ])("sees %s", (svg) => {
    expect(findDangers(svg)).not.toEqual([]);
  });
});

describe("attacks", () => {
  it.each(attacks)("%s", async (_, source) => {
    const { svg } = await renderer.render({ source, title: "<script>alert(1)</script>\"'" });
    // Dead links, so that no address at all may be left.
    expect(findDangers(fillDiagram(svg, [], "drawn"))).toEqual([]);
  });

  it("are as many as promised, and most are drawn", async () => {
    const drawn = await Promise.all(attacks.map(([, source]) => renderer.render({ source, title: "" })));
    expect(attacks.length).toBeGreaterThanOrEqual(40);
    expect(drawn.filter(({ svg }) => svg !== "").length).toBeGreaterThan(35);
  });

  it("leave nothing behind for the next drawing", async () => {
    const source = "flowchart LR\n A[가] --> B[나]";
    const after = await renderer.render({ source, title: "" });
    const fresh = createDiagramRenderer({ cacheDir: undefined, lang: "ko" });
    const alone = await fresh.render({ source, title: "" });
    await fresh.close();
    expect(after.svg).toBe(alone.svg);
  });
});
