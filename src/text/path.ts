/** The folder of a `/`-separated path, without a trailing slash; empty for a path at the root. */
export function dirname(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** What stands after the last `/`. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The extension in lower case with its dot; empty where there is none. */
export function extname(path: string): string {
  const name = basename(path);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot).toLowerCase();
}

/** Resolves `.` and `..` of `path` against `folder`; `undefined` where it climbs above the root. */
export function joinPath(folder: string, path: string): string | undefined {
  let above = folder;
  let start = 0;
  while (above !== "" && path.startsWith("../", start)) {
    above = dirname(above);
    start += 3;
  }
  // Nearly all paths climb first and then name files: those are joined without being taken apart.
  if (!folder.startsWith("/") && !unusual.test(start === 0 ? path : path.slice(start)))
    return above === "" ? path.slice(start) : `${above}/${path.slice(start)}`;
  const parts = folder === "" ? [] : folder.split("/");
  const steps = path.split("/");
  for (let i = 0; i < steps.length; i++) {
    const part = steps[i]!;
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** Has a segment that is empty, `.` or `..`, or one that looks like it. */
const unusual = /^$|(?:^|\/)(?:[./]|$)/;

/** The shortest relative path from the file `from` to the file `to` (both from one root), without a leading `./`. */
export function relativePath(from: string, to: string): string {
  let shared = 0;
  for (let at = 0; at < from.length && from.charCodeAt(at) === to.charCodeAt(at); at++)
    if (from.charCodeAt(at) === SLASH) shared = at + 1;
  let up = "";
  for (let at = from.indexOf("/", shared); at >= 0; at = from.indexOf("/", at + 1)) up += "../";
  return up + to.slice(shared);
}

const SLASH = 47;
