/** A code's page of the guide, ready to be shown where its links lead nowhere. */
export interface GuidePage {
  /** `dead-link: 끊긴 바깥 링크` */
  readonly title: string;
  /** First paragraph: what the finding means. */
  readonly summary: string;
  /** All of it in Markdown, summary included. */
  readonly markdown: string;
}

/** A block of code, a piece of it, or a link that leads to another note. */
const codeOrLink = /^(`{3,})[^]*?^\1|`[^`\n]+`|(?<!!)\[([^\]]+)\]\((?!https?:)[^()\s]*\)/gm;

/** Takes a page of the guide out of its note: front matter and further reading go, relative links become their text. Code stays as it is. */
export function parseGuidePage(source: string): GuidePage {
  const text = source.replaceAll(/\r\n?/g, "\n");
  const front = /^---\n([^]*?)\n---\n/.exec(text);
  const title = /^title: "?(.*?)"?$/m.exec(front?.[1] ?? "")?.[1] ?? "";
  const markdown = text
    .slice(front?.[0].length ?? 0)
    .replace(/\n## 참고\n[^]*$/, "\n")
    .replaceAll(codeOrLink, (whole: string, _, shown: string | undefined) => shown ?? whole)
    .trim();
  return { title, summary: plain(markdown.split(/\n\s*\n/, 1)[0]!), markdown };
}

/** Without the marks of emphasis and code, for places that show plain text. */
export function plain(markdown: string): string {
  return markdown.replaceAll(/\*\*|`/g, "");
}
