/** Makes the ids of a piece of HTML, and what points at them inside it, unique by a prefix; only inside tags. */
export function prefixIds(html: string, prefix: string): string {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(
      /(\s(?:id|for|aria-labelledby|aria-describedby)=")([^"]+)"|(\shref="#)([^"]+)"/g,
      (_, name, id, href, target) => (name === undefined ? `${href}${prefix}${target}"` : `${name}${prefix}${id}"`),
    ),
  );
}
