/** Wraps each line of highlighted code in a span, those asked for with `highlighted`; spans that reach over lines are closed and opened again. */
export function codeLines(html: string, highlighted: ReadonlySet<number>): string {
  const open: string[] = [];
  const lines = html.replace(/\n$/, "").split("\n");
  return lines
    .map((line, index) => {
      const before = open.join("");
      for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
        if (tag === "</span>") open.pop();
        else open.push(tag);
      }
      const name = highlighted.has(index + 1) ? "line highlighted" : "line";
      return `<span class="${name}">${before}${line}${"</span>".repeat(open.length)}</span>\n`;
    })
    .join("");
}
