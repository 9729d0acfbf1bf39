const start = /^\s*<(script|style)(?=[\s>])/i;
const end = /^<\/(?:script|style)\s*>\s*$/i;

/** Whether a block of HTML is one script or style sheet alone, of which the sanitiser leaves nothing. */
export function isDropped(html: string): boolean {
  const name = start.exec(html)?.[1]!.toLowerCase();
  if (name === undefined) return false;
  const close = html.toLowerCase().indexOf(`</${name}`);
  return close >= 0 && end.test(html.slice(close));
}
