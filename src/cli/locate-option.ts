import { readFileSync } from "node:fs";
import { basename } from "node:path";

/**
 * Where a configuration file gives an option (`severity.missing-note`: a key of one), as `ieum.config.json:3:5`; the file alone where its
 * text has the key more than once, or has it from elsewhere.
 */
export function locateOption(file: string, option: string): string {
  const name = basename(file);
  const text = readFileSync(file, "utf8");
  const [outer = "", ...inner] = option.split(".");
  const key = inner.length === 0 ? outer : inner.join(".");
  const after = inner.length === 0 ? 0 : (placesOf(text, outer)[0] ?? text.length);
  const places = placesOf(text, key).filter((place) => place >= after);
  if (places.length !== 1) return name;
  const lines = text.slice(0, places[0]).split("\n");
  return `${name}:${lines.length}:${lines.at(-1)!.replace("\uFEFF", "").length + 1}`;
}

/** Offsets at which a key is given a value, in JSON or in a script. */
function placesOf(text: string, key: string): number[] {
  const plain = key.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");
  const pattern = new RegExp(`(?<=(?:^|[{,])[ \\t]*)(?:"${plain}"|'${plain}'|${plain})[ \\t]*(?=[:(])`, "gm");
  return [...text.matchAll(pattern)].map(({ index }) => index);
}
