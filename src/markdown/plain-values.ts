/** More values than this come from aliases of aliases, not from an author. */
const limit = 10_000;

/** Copies a mapping into plain JSON values; `undefined` if it is none. Throws where aliases multiply it beyond measure. */
export function plainValues(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  let left = limit;
  const copy = (item: unknown): unknown => {
    if (left-- <= 0) throw new Error("too many values");
    if (Array.isArray(item)) return item.map(copy);
    if (typeof item === "object" && item !== null) return copyMapping(item);
    if (typeof item === "number" && !Number.isFinite(item)) return String(item);
    return typeof item === "bigint" ? String(item) : (item ?? null);
  };
  const copyMapping = (mapping: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(mapping)
        .filter(([key]) => key !== "__proto__")
        .map(([key, item]) => [key, copy(item)]),
    );
  return copyMapping(value);
}
