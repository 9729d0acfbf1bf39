/** What closes a comment, or what a browser takes for one, that begins with the target. */
export function commentEnd(target: string): "%%" | "-->" | "?>" | "]]>" {
  if (target.startsWith("<?")) return "?>";
  if (target.startsWith("<![")) return "]]>";
  return target.startsWith("<") ? "-->" : "%%";
}
