/** `1/4` as the first of four; `undefined` for what names no part. */
export function parseShard(text: string): { readonly index: number; readonly count: number } | undefined {
  const [index, count] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text.trim()) ?? []).slice(1).map(Number);
  return index === undefined || count === undefined || index > count ? undefined : { index, count };
}
