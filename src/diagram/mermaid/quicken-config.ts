type Values = Record<PropertyKey, unknown>;

/**
 * Mermaid copies its whole configuration more than a hundred times a diagram, 900 keys each, by
 * `Object.defineProperty`: a third of the time of a flowchart. Here a copy's sections are made when they are first
 * read, which few are. Only for a thread of Mermaid's own.
 */
export function quickenConfig(): void {
  const { defineProperty, entries } = Object;
  let defined: object | undefined;
  const define = <T extends object>(
    target: T,
    key: PropertyKey,
    descriptor: PropertyDescriptor & ThisType<unknown>,
  ) => {
    defined = target;
    return defineProperty(target, key, descriptor);
  };
  Object.defineProperty = define as typeof defineProperty;
  Object.entries = (source: object) => {
    const list = entries(source);
    if (!Object.hasOwn(source, "securityLevel") || !Object.hasOwn(source, "themeVariables")) return list;
    // The copier goes through its source's entries. What it defines the first plain value on is the copy.
    const plain = list.findIndex(([key]) => key === "securityLevel");
    list.forEach = (copy) => {
      defined = undefined;
      const [first] = list.splice(plain, 1);
      copy(first!, 0, list);
      const target = defined as Values | undefined;
      const fresh = target !== undefined && target[first![0]] === first![1];
      for (const [index, entry] of list.entries()) {
        const [key, value] = entry as [string, unknown];
        if (fresh && isSection(value) && !Object.hasOwn(target, key)) defineLater(target, key, value);
        else copy(entry, index, list);
      }
    };
    return list;
  };

  function defineLater(target: Values, key: string, value: Values): void {
    const settle = (own: unknown) =>
      defineProperty(target, key, { configurable: true, enumerable: true, writable: true, value: own });
    defineProperty(target, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        const own = copySection(value);
        settle(own);
        return own;
      },
      set: settle,
    });
  }
}

/** As deep as Mermaid's own copier goes: below a section's values things are shared. */
function copySection(section: Values): Values {
  const copy: Values = { ...section };
  for (const [key, value] of Object.entries(copy)) {
    if (value === null) delete copy[key];
    else if (Array.isArray(value)) copy[key] = [...new Set(value)];
    else if (typeof value === "object") copy[key] = { ...value };
  }
  return copy;
}

function isSection(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
