/** Hands out what a list holds, and holds it no longer. */
export function* takeAll<T>(items: T[]): Generator<T> {
  for (let item = items.shift(); item !== undefined; item = items.shift()) yield item;
}
