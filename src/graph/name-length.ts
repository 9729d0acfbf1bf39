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
  return url.length * 3 > LONGEST_PATH && byteLength(url) > LONGEST_PATH;
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
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair stands for two of its four.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3;
  }
  return bytes;
}
