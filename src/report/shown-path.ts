/** A note's path behind the notes folder as the reader sees it: clickable where the run was started. */
export function shownPath(root: string, path: string): string {
  const folder = root.replaceAll("\\", "/").replace(/^(?:\.\/+)+/, "");
  return folder === "" || folder === "." ? path : `${folder.replace(/\/+$/, "")}/${path}`;
}
