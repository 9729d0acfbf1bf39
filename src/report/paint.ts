const codes = { red: [31, 39], yellow: [33, 39], cyan: [36, 39], bold: [1, 22], dim: [2, 22] } as const;

/** Wraps text in an ANSI style, or leaves it alone where colour is off. */
export function paint(on: boolean, style: keyof typeof codes, text: string): string {
  const [open, close] = codes[style];
  return on ? `\u001b[${open}m${text}\u001b[${close}m` : text;
}
