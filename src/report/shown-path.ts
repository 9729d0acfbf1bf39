/** A note's path behind the notes folder as the reader sees it: clickable where the run was started. A built file's leads out of that folder. */
export function shownPath(root: string, path: string): string {
  const folder = root.replaceAll("\\", "/").replace(/^(?:\.\/+)+/, "");
  const parts = folder === "." ? [] : folder.replace(/\/+$/, "").split("/");
  if (folder === "") parts.length = 0;
  let rest = path;
  while (rest.startsWith("../") && parts.length > 0 && parts.at(-1) !== "..") {
    parts.pop();
    rest = rest.slice(3);
  }
  return [...parts, rest].join("/");
}
