/** The list under the search box: which option is active, for the eye and for a screen reader. */
export interface SearchList {
  readonly show: (options: readonly HTMLElement[]) => void;
  readonly move: (step: number) => void;
  readonly active: () => HTMLElement | undefined;
}

/** Ties a combobox to its listbox: options get ids, the first is active, moving wraps round. */
export function searchList(input: HTMLInputElement, list: HTMLElement): SearchList {
  let options: readonly HTMLElement[] = [];
  let at = -1;
  const activate = (index: number): void => {
    options[at]?.setAttribute("aria-selected", "false");
    at = index;
    const option = options[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option === undefined) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", option.id);
  };
  return {
    show: (next) => {
      options = next;
      at = -1;
      for (const [index, option] of options.entries()) {
        option.id = `hit-${index}`;
        option.setAttribute("aria-selected", "false");
      }
      list.replaceChildren(...options);
      list.hidden = options.length === 0;
      input.setAttribute("aria-expanded", String(options.length > 0));
      activate(options.length === 0 ? -1 : 0);
      list.scrollTop = 0;
    },
    move: (step) => {
      if (options.length > 0) activate((at + step + options.length) % options.length);
    },
    active: () => options[at],
  };
}
