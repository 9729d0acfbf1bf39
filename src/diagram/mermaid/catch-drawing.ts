import type { DOMWindow } from "jsdom";

/** Takes the last finished drawing out of a window. */
export type TakeDrawing = () => Element | undefined;

/**
 * Catches each drawing with the id `id` when Mermaid writes it out as text, so that it need not be written, read by its
 * sanitizer, written and read again: our own allow-list is gone through in any case. The text is then an empty `<svg>`.
 */
export function catchDrawing(window: DOMWindow, id: string): TakeDrawing {
  const { prototype } = window.Element;
  const { get, set } = Object.getOwnPropertyDescriptor(prototype, "innerHTML")!;
  let drawing: Element | undefined;
  Object.defineProperty(prototype, "innerHTML", {
    configurable: true,
    set: set!,
    get(this: Element): string {
      if (this.id !== `d${id}`) return get!.call(this) as string;
      drawing = this.firstElementChild ?? undefined;
      drawing?.remove();
      return "<svg></svg>";
    },
  });
  return () => {
    const taken = drawing;
    drawing = undefined;
    return taken;
  };
}
