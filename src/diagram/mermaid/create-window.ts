import { type DOMWindow, JSDOM } from "jsdom";
import type { TextMeasure } from "../create-text-measure.ts";
import { createCascade } from "../css/create-cascade.ts";
import { fontOf } from "../css/font-of.ts";
import { installGeometry } from "./install-geometry.ts";

const shared = [
  "Element",
  "HTMLElement",
  "SVGElement",
  "Node",
  "DOMParser",
  "XMLSerializer",
  "DocumentFragment",
  "HTMLTemplateElement",
  "NodeFilter",
  "NamedNodeMap",
  "HTMLFormElement",
  "Text",
  "Comment",
  "MutationObserver",
  "Option",
] as const;

/**
 * Makes a window in which Mermaid can draw, and sets the globals that Mermaid expects.
 * Only for a thread of its own: the globals stay.
 */
export function createWindow(text: TextMeasure): DOMWindow {
  const { window } = new JSDOM("<!doctype html><html><head></head><body></body></html>", { pretendToBeVisual: true });
  const cascade = createCascade();
  const setGlobal = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
  setGlobal("window", window);
  setGlobal("document", window.document);
  setGlobal("navigator", window.navigator);
  for (const name of shared) setGlobal(name, window[name]);
  const sheet = makeStyleSheet(window);
  const computed = makeComputedStyle(window, (element) => fontOf(cascade, element).size);
  for (const target of [globalThis, window]) {
    Object.assign(target, {
      CSSStyleSheet: sheet,
      getComputedStyle: computed,
      screen: { width: 1280, height: 800, availWidth: 1280, availHeight: 800 },
    });
    Object.assign(target, {
      requestAnimationFrame: (callback: () => void) => setTimeout(callback, 0),
      cancelAnimationFrame: clearTimeout,
    });
  }
  acceptUnitlessFontSize(window);
  addGroupBy();
  // A canvas is asked for text widths alone (cytoscape); everything else on it may do nothing.
  window.HTMLCanvasElement.prototype.getContext = (() => makeCanvas(text)) as never;
  // Mermaid waits for images to load, and nothing is ever loaded here.
  Object.defineProperty(window.HTMLImageElement.prototype, "complete", { get: () => true });
  installGeometry(window, cascade, text);
  return window;
}

/** Constructable style sheets, made of the parser that jsdom has for its own. */
function makeStyleSheet(window: DOMWindow) {
  const parse = (text: string): CSSStyleSheet => {
    const style = window.document.createElement("style");
    style.textContent = text;
    window.document.head.append(style);
    const { sheet } = style;
    style.remove();
    if (sheet === null) throw new Error("no style sheet");
    return sheet;
  };
  const Sheet = parse("a{}").constructor as new () => { cssRules: CSSRule[] };
  return class extends Sheet {
    replaceSync(text: string): void {
      this.cssRules.splice(0, this.cssRules.length, ...parse(text).cssRules);
    }
  };
}

function makeComputedStyle(window: DOMWindow, fontSize: (element: Element) => number) {
  const real = window.getComputedStyle.bind(window);
  return (element: Element) => {
    const style = real(element);
    const value = (name: string): string => {
      if (name === "font-size") return `${fontSize(element)}px`;
      const own = style.getPropertyValue(name);
      return /^(?:padding|border|margin)/u.test(name) ? `${Number.parseFloat(own) || 0}px` : own;
    };
    return new Proxy(style, {
      get(target, key) {
        if (key === "getPropertyValue") return value;
        if (key === "fontSize") return value("font-size");
        return Reflect.get(target, key, target) as unknown;
      },
    });
  };
}

/** Browsers take `font-size: 12` in the inline style of SVG (C4 writes it); jsdom drops it. */
function acceptUnitlessFontSize(window: DOMWindow): void {
  const prototype = window.CSSStyleDeclaration.prototype;
  const { setProperty } = prototype;
  prototype.setProperty = function set(this: CSSStyleDeclaration, name, value, priority) {
    const unitless = name === "font-size" && /^\d+(?:\.\d+)?$/u.test(String(value));
    setProperty.call(this, name, unitless ? `${value}px` : value, priority);
  };
}

/** Node 20 has no `Object.groupBy`, which Mermaid's use case diagrams call. */
function addGroupBy(): void {
  if ("groupBy" in Object) return;
  const groupBy = <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) => {
    const groups = Object.create(null) as Record<PropertyKey, T[]>;
    let index = 0;
    for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
    return groups;
  };
  Object.defineProperty(Object, "groupBy", { configurable: true, writable: true, value: groupBy });
}

function makeCanvas(text: TextMeasure): unknown {
  const measureText = (string: string) => ({ width: text.width(string, 16, 400) });
  return new Proxy({ measureText } as Record<string | symbol, unknown>, {
    get: (target, key) => (key in target ? target[key] : () => ({ addColorStop() {} })),
  });
}
