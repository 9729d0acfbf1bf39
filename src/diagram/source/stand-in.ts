const pattern = /zq((?:[\da-f]{4})+)qz/gu;

/** A name in ASCII letters that stands for a text where Mermaid's grammar takes nothing else. */
export function standIn(text: string): string {
  let code = "";
  for (let i = 0; i < text.length; i++) code += text.charCodeAt(i).toString(16).padStart(4, "0");
  return `zq${code}qz`;
}

/** Puts the texts back that stand-ins stand for. */
export function readStandIns(text: string): string {
  if (!text.includes("zq")) return text;
  return text.replaceAll(pattern, (_, code: string) =>
    String.fromCharCode(...(code.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16))),
  );
}
