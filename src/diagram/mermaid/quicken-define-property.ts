/**
 * Mermaid copies its whole configuration some two hundred times a diagram, each of 1,300 keys by
 * `Object.defineProperty`, which is slow: half of the time of a flowchart. A plain assignment does the same for a new
 * data property of a plain object. Only for a thread of Mermaid's own.
 */
export function quickenDefineProperty(): void {
  const { defineProperty } = Object;
  const quick = <T extends object>(
    target: T,
    key: PropertyKey,
    descriptor: PropertyDescriptor & ThisType<unknown>,
  ): T => {
    const { writable, enumerable, configurable } = descriptor;
    const plain = writable === true && enumerable === true && configurable === true && !("get" in descriptor);
    if (!plain || key === "__proto__" || Object.getPrototypeOf(target) !== Object.prototype) {
      return defineProperty(target, key, descriptor);
    }
    (target as Record<PropertyKey, unknown>)[key] = descriptor.value;
    return target;
  };
  Object.defineProperty = quick as typeof defineProperty;
}
