/** File systems take 255 bytes for a name and 4096 for a path; the rest is room for a drawing's number, and for where the site lies. */
const LONGEST_NAME = 254;
const LONGEST_PATH = 2048;
/** Cut names have room for a number and `.html`. */
const CUT = 230;

/** Whether a URL has a name longer than a file's may be. */
export function hasLongName(url: string): boolean {
  // A UTF-16 unit is three bytes at most.
  return url.length * 3 > LONGEST_NAME && url.split("/").some((name) => byteLength(name) > LONGEST_NAME);
}

/** Whether a URL is longer than a file's path may be. */
export function isLongPath(url: string): boolean {
  return byteLength(url) > LONGEST_PATH;
}

/** Cuts each name of a path that is longer than a file's may be. */
export function shortenNames(path: string): string {
  return path.split("/").map(shorten).join("/");
}

function shorten(name: string): string {
  if (byteLength(name) <= CUT) return name;
  let bytes = 0;
  let cut = "";
  for (const character of name) {
    bytes += byteLength(character);
    if (bytes > CUT) break;
    cut += character;
  }
  return cut;
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
