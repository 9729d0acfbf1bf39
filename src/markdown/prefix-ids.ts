/** A drawing's ids are unique on their page already, and its styles refer to them. */
const tag = /<svg [^>]*\bid="d\d+-"[^]*?<\/svg>|<[a-z][^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/gi;
const one = /(\s(?:id|for)=")([^"]*)(")/gi;
const fragment = /(\shref="#)([^"]+)(")/gi;
const many = /(\saria-(?:labelledby|describedby|controls|owns|details)=")([^"]*)(")/gi;

/** Puts a prefix before every id in HTML, and before what refers to one (`href="#…"`, `for`, `aria-…`), so that an embed clashes with nothing. */
export function prefixIds(html: string, prefix: string): string {
  return html.replace(tag, (whole) =>
    !whole.endsWith("</svg>") && /\s(?:id|for|href|aria-[a-z]+)=/i.test(whole)
      ? whole
          .replace(one, (_, before: string, id: string, after: string) => before + prefix + id + after)
          .replace(fragment, (_, before: string, id: string, after: string) => before + prefix + id + after)
          .replace(many, (_, before: string, ids: string, after: string) => {
            const all = ids.split(/\s+/).filter((id) => id !== "");
            return before + all.map((id) => prefix + id).join(" ") + after;
          })
      : whole,
  );
}
